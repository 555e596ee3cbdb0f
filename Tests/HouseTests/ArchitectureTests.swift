import ExtractionModel
import Foundation
import Testing

@testable import whoholds

/// docs/architecture.md against the sources, and the rules that no compiler knows.
@Suite struct ArchitectureTests {
  @Test func theTargetTableIsThatOfThePackage() throws {
    let package = try House.text("Package.swift")
    let targets = package.matches(of: #/\.(?:executableTarget|target|systemLibrary)\(\s*name: "(\w+)"/#).map {
      String($0.1)
    }
    let rows = try House.part("targets", of: "docs/architecture.md").compactMap { line in
      line.firstMatch(of: #/^\| `(\w+)` \|/#).map { String($0.1) }
    }
    #expect(rows.sorted() == targets.sorted())
  }

  @Test func everyInvariantNamesTestsThatExist() throws {
    let tests = try House.swiftFiles(in: "Tests").map { try House.text($0) }.joined()
    let invariants = try House.part("invariants", of: "docs/architecture.md").joined(separator: "\n")
      .components(separatedBy: "\n").filter { !$0.isEmpty }.reduce(into: [String]()) { items, line in
        if line.first?.isNumber == true { items.append(line) } else if !items.isEmpty { items[items.count - 1] += line }
      }
    #expect(invariants.count >= 9)
    for invariant in invariants {
      let names = invariant.matches(of: #/`(\w+)\.(\w+)`/#)
      #expect(!names.isEmpty, "no test is named: \(invariant)")
      for name in names {
        #expect(tests.contains("struct \(name.1)"), "no suite \(name.1): \(invariant)")
        #expect(tests.contains("func \(name.2)("), "no test \(name.2): \(invariant)")
      }
    }
  }

  @Test func noPlaceOrPartyOfThePackStandsInCode() throws {
    let files = EmbeddedData.files
    let packs = PackOptions.folders(in: files).compactMap { PackReader.read(files, folder: $0).pack }
    #expect(packs.count > 1)
    let names = Set(
      packs.flatMap { pack in
        pack.places.flatMap { [$0.id.rawValue, $0.name, $0.arabic] } + pack.parties.flatMap { [$0.name, $0.arabic] }
      })
    for file in House.swiftFiles(in: "Sources") {
      for literal in try literals(of: file) where names.contains(literal) {
        Issue.record("\(file) knows \"\(literal)\": the war belongs into its pack")
      }
    }
  }

  @Test func theBrowserDrawsRolesAndNeverColours() throws {
    for file in House.swiftFiles(in: "Sources/Browser") {
      let text = try House.text(file)
      for word in ["Theme(", "Theme.", "Paint", "Style", "#[0-9A-Fa-f]{6}"] {
        #expect(text.range(of: word, options: .regularExpression) == nil, "\(file) speaks of \(word)")
      }
    }
  }

  @Test func nothingIsNamedForWantOfANoun() throws {
    let vague =
      #/\b(?:struct|class|enum|actor|protocol|typealias) \w*(?:Manager|Helper|Service|Util|Utils|Utilities)\b/#
    for file in House.swiftFiles(in: "Sources") {
      for match in try House.text(file).matches(of: vague) {
        Issue.record("\(file): \(match.0)")
      }
    }
  }

  @Test func theTopLevelIsFixed() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: House.root)
      .filter { !$0.hasPrefix(".build") && $0 != ".git" && $0 != "Package.resolved" && $0 != ".swiftpm" }
    #expect(
      names.sorted() == [
        ".ci", ".gitignore", ".swift-format", "Data", "LICENSE", "Package.swift", "README.md", "Sources", "Tests",
        "docs",
      ])
  }

  @Test func everyLinkOfTheDocumentsLeadsSomewhere() throws {
    let docs = try FileManager.default.contentsOfDirectory(atPath: House.root + "/docs").filter { $0.hasSuffix(".md") }
    for document in ["README.md"] + docs.map({ "docs/\($0)" }) {
      let folder = (document as NSString).deletingLastPathComponent
      for match in try House.text(document).matches(of: #/\]\(([^)#:]+)(?:#[^)]*)?\)/#) {
        let path = "\(House.root)/\(folder.isEmpty ? "" : folder + "/")\(match.1)"
        #expect(FileManager.default.fileExists(atPath: path), "\(document) links to \(match.1)")
      }
    }
  }

  /// String literals of a file, without those that interpolate.
  private func literals(of file: String) throws -> [String] {
    try House.text(file).split(separator: "\n")
      .filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }
      .flatMap { $0.matches(of: #/"([^"\\]+)"/#).map { String($0.1) } }
  }
}
