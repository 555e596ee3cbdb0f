import ExtractionModel
import Foundation
import Testing

@testable import Extraction

/// Real articles with the stretches that hold no claim; they lie beside the package and are no part of it.
@Suite struct NegativesTests {
  struct Negative: Decodable {
    let doc: String
    let text: String
    let byte_start: Int
    let byte_end: Int
    let why: String
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")
  private static let isThere = FileManager.default.fileExists(atPath: folder.path + "/gold/negatives.jsonl")

  @Test(.enabled(if: isThere, "no annotated articles beside the package"))
  func noPlaceIsTakenFromAStretchThatHoldsNoClaim() throws {
    let lines = try String(contentsOf: Self.folder.appendingPathComponent("gold/negatives.jsonl"), encoding: .utf8)
    let negatives = try lines.split(separator: "\n").map {
      try JSONDecoder().decode(Negative.self, from: Data($0.utf8))
    }
    #expect(negatives.count > 30)
    for (doc, stretches) in Dictionary(grouping: negatives, by: \.doc) {
      let text = try String(contentsOf: Self.folder.appendingPathComponent("seeds/\(doc)"), encoding: .utf8)
      for claim in Syria.claims(text) {
        for mark in claim.marks where mark.role == .place {
          for stretch in stretches where mark.span.overlaps(stretch.byte_start..<stretch.byte_end) {
            Issue.record(
              """
              \(doc):\(stretch.byte_start) «\(stretch.text)» (\(stretch.why)) gave \
              \(Example.meaning(of: claim)) by \(claim.rule)
              """)
          }
        }
      }
    }
  }
}
