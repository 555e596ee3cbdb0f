import Foundation
import Testing

/// `evaluate` against annotated articles and their scorer, which lie beside the package and are no part of it.
@Suite struct EvaluateCommandTests {
  private static let shared = URL(fileURLWithPath: Binary.root).deletingLastPathComponent()
    .appendingPathComponent("shared").path
  private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  private static let isThere =
    python != nil && FileManager.default.fileExists(atPath: shared + "/score/score.py")

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(.enabled(if: isThere, "no annotated articles with their scorer beside the package, or no python3"))
  func itsFiguresAreThoseOfTheScorer() throws {
    let gold = Self.shared + "/gold/seeds.jsonl"
    let seeds = Self.shared + "/seeds"
    let extracted = try Binary.run("extract", seeds, in: folder).out
    try folder.write("claims.jsonl", Array(extracted.utf8))
    let scorer = Process()
    scorer.executableURL = URL(fileURLWithPath: try #require(Self.python))
    scorer.arguments = [Self.shared + "/score/score.py", gold, folder / "claims.jsonl", "--misses"]
    let scored = try Binary.outcome(of: scorer, in: folder)
    #expect(scored.status == 0, "\(scored.err)")

    let evaluated = try Binary.run("evaluate", gold, seeds, "--format", "json", in: folder)
    #expect(evaluated.status == 0)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(evaluated.out.utf8)) as? [String: Any])
    #expect(try lines(of: report) == scored.out.split(separator: "\n").map(String.init))
  }

  /// What the scorer would print for a report.
  private func lines(of report: [String: Any]) throws -> [String] {
    func share(_ value: Any?) -> String { String(format: "%.3f", (value as? Double) ?? .nan) }
    var lines: [String] = []
    for name in ["all", "control"] {
      let tally = try #require(report[name] as? [String: Any])
      let (right, wrong, missed) = (tally["right"] as! Int, tally["wrong"] as! Int, tally["missed"] as! Int)
      lines.append(
        name.padding(toLength: 8, withPad: " ", startingAt: 0)
          + " precision \(share(tally["precision"]))  recall \(share(tally["recall"]))  F1 \(share(tally["f1"]))"
          + "  (\(right) right, \(wrong) wrong, \(missed) missed)")
    }
    let attributes = try #require(report["attributes"] as? [String: [String: Int]])
    for name in ["extent", "source", "about"] {
      let (right, count) = (attributes[name]!["right"]!, attributes[name]!["of"]!)
      lines.append(
        name.padding(toLength: 9, withPad: " ", startingAt: 0)
          + String(format: "%.3f", Double(right) / Double(count)) + " of \(count)")
    }
    let predicates = try #require(report["by_predicate"] as? [[String: Any]])
    let recall = predicates.compactMap { row -> String? in
      let (right, missed) = (row["right"] as! Int, row["missed"] as! Int)
      return right + missed == 0 ? nil : "\(row["predicate"]!) \(right)/\(right + missed)"
    }
    lines.append("recall by predicate: " + recall.sorted().joined(separator: ", "))
    for row in report["missed"] as! [[String: Any]] {
      lines.append(tabbed("missed", row, ["article", "start", "end", "place", "party", "predicate", "factuality"]))
    }
    for row in report["wrong"] as! [[String: Any]] {
      lines.append(
        tabbed("wrong", row, ["article", "start", "end", "place_name", "side", "predicate", "factuality", "rule"]))
    }
    return lines
  }

  private func tabbed(_ title: String, _ row: [String: Any], _ fields: [String]) -> String {
    ([title] + fields.map { "\(row[$0] ?? "")" }).joined(separator: "\t")
  }

  @Test func aStoredArticleIsReadAnewAndAMissingOneIsNamed() throws {
    try folder.write("a.txt", Array("سيطرت فصائل المعارضة على مدينة حلب.".utf8))
    try folder.write(
      "gold.jsonl",
      Array(
        ["a", "b"].map {
          #"{"doc": "\#($0)", "start": 0, "end": 60, "place": "حلب", "place_kind": "city", "party": "opposition", "#
            + #""predicate": "controls", "factuality": "asserted"}"# + "\n"
        }.joined().utf8))
    #expect(try Binary.run("import", "a.txt", "--date", "2024-11-30", "--db", "x", in: folder).status == 0)
    for source in [["--db", "x"], ["a.txt", "--date", "2024-11-30"]] {
      let outcome = try Binary.outcome(
        of: Binary.process(["evaluate", "gold.jsonl"] + source, in: folder), in: folder)
      #expect(outcome.status == 0)
      #expect(outcome.notes == ["b: is annotated and not among the articles; its claims count as missed"])
      #expect(outcome.out.contains("  all                  1.000     0.500     0.667         1         0         1\n"))
    }
  }

  @Test func whatIsNoGoldIsBadDataOrNotThere() throws {
    try folder.write("gold.jsonl", Array("{}\n".utf8))
    #expect(try Binary.run("evaluate", "gold.jsonl", in: folder).status == 65)
    try folder.write("gold.jsonl", Array("\n".utf8))
    #expect(try Binary.run("evaluate", "gold.jsonl", in: folder).status == 65)
    #expect(try Binary.run("evaluate", "none.jsonl", in: folder).status == 66)
    #expect(try Binary.run("evaluate", in: folder).status == 64)
  }
}
