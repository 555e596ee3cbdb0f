import ExtractionModel
import Foundation

/// One claim as a person annotated it: what a reading is scored against.
///
/// Words of the annotation are kept as they are; an annotator may use a predicate or a party that no rule reads.
public struct Annotation: Hashable, Sendable {
  /// The article.
  public let article: Identifier<Article>
  /// The sentence, in UTF-8 bytes of the article.
  public let span: Range<Int>
  /// The sentence itself, where it is given.
  public let sentence: String?
  /// Name of the place, in Arabic or English.
  public let place: String
  /// Sort of place.
  public let placeKind: String
  /// Identifier of the party; empty where none is named.
  public let party: String
  /// What is said to be the case.
  public let predicate: String
  /// What the source makes of it.
  public let factuality: String
  /// How much of the place.
  public let extent: String?
  /// Who asserts it.
  public let source: String?
  /// The day it speaks of, as written.
  public let about: String?
  /// Whether it counts: others are neither rewarded nor punished.
  public let isCore: Bool

  /// The annotations of a file of JSON Lines, `-` for standard input, and the lines that are none.
  public static func read(file path: String) throws(Refusal) -> (annotations: [Annotation], refusals: [Refusal]) {
    read(try InputFile.bytes(path).get(), input: path)
  }

  /// The annotations in the bytes of such a file, and the lines that are none.
  ///
  /// A line with `none`, or without a span, says that a sentence holds no claim, and is passed over.
  public static func read(_ bytes: [UInt8], input: String) -> (annotations: [Annotation], refusals: [Refusal]) {
    var annotations: [Annotation] = []
    var refusals: [Refusal] = []
    for (number, line) in JSONLine.lines(of: bytes) {
      guard let fields = try? JSONDecoder().decode(Fields.self, from: Data(line)) else {
        refusals.append(Refusal(input, line: number, "not an annotation: one JSON object a line, see data-model.md"))
        continue
      }
      guard !fields.isNone, let start = fields.start else { continue }
      guard let end = fields.end, start <= end, let place = fields.place, let predicate = fields.predicate,
        let factuality = fields.factuality
      else {
        refusals.append(
          Refusal(input, line: number, "an annotation needs doc, start, end, place, party, predicate, factuality"))
        continue
      }
      annotations.append(
        Annotation(
          article: Identifier(fields.doc), span: start..<end, sentence: fields.sentence, place: place,
          placeKind: fields.place_kind ?? "", party: [fields.party, fields.actor].compactMap(\.self).first ?? "",
          predicate: predicate, factuality: factuality, extent: fields.extent ?? fields.scope, source: fields.source,
          about: fields.about ?? fields.about_date, isCore: fields.isCore))
    }
    return (annotations, refusals)
  }

  private struct Fields: Decodable {
    let doc: String
    let none: Bool?
    let start, end: Int?
    let sentence, place, place_kind, party, actor, actor_detail, predicate, factuality: String?
    let extent, scope, source, about, about_date: String?
    let core: Bool?

    var isNone: Bool { none == true }
    /// A party that the annotator had to guess does not count.
    var isCore: Bool {
      let detail = actor_detail ?? ""
      return core != false && !detail.contains("implied") && !detail.contains("unnamed")
    }
  }
}
