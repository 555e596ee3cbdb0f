import ExtractionModel
import Foundation
import GRDB

/// A claim as a row of the store, and back.
enum ClaimRow {
  static let insertion = """
    INSERT INTO claim (article, ordinal, start, "end", place, place_name, place_arabic, place_kind, party, opponent,
      predicate, extent, "except", factuality, source, via, about, rule, marks)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  /// The columns in the order in which `claim(_:)` takes them; the sentence is cut from the article here.
  static let selection = """
    SELECT claim.article, published, start, "end", substr(CAST(text AS BLOB), start + 1, "end" - start),
      place, place_name, place_arabic, place_kind, party, opponent, predicate, extent, "except", factuality, source,
      via, about, rule, marks, original
    FROM claim JOIN article ON article.id = claim.article LEFT JOIN reprint ON reprint.article = claim.article
    """

  static func arguments(_ claim: Claim, of article: Identifier<Article>, ordinal: Int) -> StatementArguments {
    [
      article.rawValue, ordinal, claim.span.lowerBound, claim.span.upperBound, claim.location.id.rawValue,
      claim.location.name, claim.location.arabic, claim.location.kind.rawValue, claim.party.rawValue,
      claim.opponent?.rawValue, claim.predicate.rawValue, claim.extent?.rawValue,
      claim.except.map(\.rawValue).joined(separator: "\n"), claim.factuality.rawValue, claim.source.rawValue,
      claim.via?.rawValue, claim.about?.description, claim.rule, text(of: claim.marks),
    ]
  }

  /// The claim of a row, or nothing where the row holds a word that this version does not know.
  static func claim(_ row: Row) -> Claim? {
    guard let kind = Place.Kind(rawValue: row[8]), let predicate = Claim.Predicate(rawValue: row[11]),
      let factuality = Claim.Factuality(rawValue: row[14]), let marks = marks(from: row[19])
    else { return nil }
    let extent: String? = row[12]
    let except: String = row[13]
    return Claim(
      article: Identifier(row[0]), published: day(row[1]), span: row[2]..<row[3],
      sentence: String(decoding: row[4] as Data, as: UTF8.self),
      location: Claim.Location(id: Identifier(row[5]), name: row[6], arabic: row[7], kind: kind),
      party: Identifier(row[9]), opponent: identifier(row[10]), predicate: predicate,
      extent: extent.flatMap(Claim.Extent.init), except: except.split(separator: "\n").map { Identifier(String($0)) },
      factuality: factuality, source: Identifier(row[15]), via: identifier(row[16]), about: day(row[17]),
      rule: row[18], marks: marks, original: identifier(row[20]))
  }

  private static func text(of marks: [Claim.Mark]) -> String {
    marks.map { "\($0.role.rawValue) \($0.span.lowerBound) \($0.span.upperBound)" }.joined(separator: " ")
  }

  private static func marks(from text: String) -> [Claim.Mark]? {
    let words = text.split(separator: " ")
    guard words.count.isMultiple(of: 3) else { return nil }
    var marks: [Claim.Mark] = []
    for index in stride(from: 0, to: words.count, by: 3) {
      guard let role = Claim.Mark.Role(rawValue: String(words[index])), let start = Int(words[index + 1]),
        let end = Int(words[index + 2]), start <= end
      else { return nil }
      marks.append(Claim.Mark(role, start..<end))
    }
    return marks
  }

  private static func day(_ text: String?) -> Day? { text.flatMap { Day($0) } }

  private static func identifier<Kind>(_ text: String?) -> Identifier<Kind>? { text.map { Identifier($0) } }
}
