import CPack
import Extraction
import ExtractionModel
import Foundation
import Testing

/// News of football, prices, weather, burglars and talks in the words of war: the extractor must read nothing in it.
struct ElsewhereTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Corpora/elsewhere.txt")

  @Test
  func newsFromElsewhereMakesNoClaim() throws {
    let sentences = try ElsewhereTests.sentences()
    var extractor = try Extractor(grammar: ElsewhereTests.grammar())
    #expect(sentences.count >= 220)
    for (line, sentence) in sentences {
      expectNothing(of: sentence, at: line, by: &extractor)
    }
  }

  /// One article of all sentences: a subject, a side or a town of an earlier one must not make a claim of a later one.
  @Test
  func newsFromElsewhereMakesNoClaimAsOneArticle() throws {
    let sentences = try ElsewhereTests.sentences()
    var extractor = try Extractor(grammar: ElsewhereTests.grammar())
    expectNothing(of: sentences.map(\.sentence).joined(separator: "\n"), at: nil, by: &extractor)
  }

  /// Records every claim of `text` as an issue that names the line, the rule, what was read and from which words.
  private func expectNothing(of text: String, at line: Int?, by extractor: inout Extractor) {
    let article = Article(id: "elsewhere", published: Day(year: 2024, month: 11, day: 30), text: text)
    for claim in extractor.claims(in: article) {
      let place = line.map { "elsewhere.txt:\($0): " } ?? ""
      let reading = "\(claim.predicate) \(claim.party) \(claim.location.id) \(claim.factuality)"
      let words = claim.marks.map { "\($0.role) \(String(decoding: Array(text.utf8)[$0.span], as: UTF8.self))" }
      Issue.record("\(place)`\(claim.rule)` reads \(reading) (\(words.joined(separator: ", "))) in «\(claim.sentence)»")
    }
  }

  /// The sentences with their line numbers; lines that begin with `#` are headings.
  private static func sentences() throws -> [(line: Int, sentence: String)] {
    let lines = try String(contentsOf: corpus, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    return zip(1..., lines).filter { !$1.isEmpty && !$1.hasPrefix("#") }.map { ($0, String($1)) }
  }

  /// The Arabic grammar with the names of the Syrian pack, as the binary carries them.
  private static func grammar() throws -> Grammar {
    var count = 0
    let embedded = UnsafeBufferPointer(start: whoholds_files(&count), count: count)
    let files = DataFiles(
      Dictionary(
        uniqueKeysWithValues: embedded.map { file in
          (String(cString: file.path), Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
        }))
    let (pack, problems) = PackReader.read(files, folder: "syria-2024")
    #expect(problems.allSatisfy { $0.severity != .error })
    return try Grammar.read(files, pack: #require(pack)).grammar
  }
}
