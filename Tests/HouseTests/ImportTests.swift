import Foundation
import Testing

/// The house's walls: SwiftPM lets a target import a sibling that it did not declare, so every `import` is held to the
/// table in Package.swift.
@Suite struct ImportTests {
  /// Targets that do no IO and ask no clock, and so do without Foundation.
  private let pure = ["ExtractionModel", "Extraction", "Fusion", "Screen", "Browser"]

  @Test func everyImportIsDeclared() throws {
    for (target, declared) in try table() {
      let allowed = declared.union(pure.contains(target) ? [] : ["Foundation", "Synchronization"])
      for (file, module) in try imports(of: "Sources/\(target)") {
        #expect(allowed.contains(module), "\(file) imports \(module), which Package.swift does not list for \(target)")
      }
      for (file, module) in try imports(of: "Tests/\(target)") {
        let allowed = declared.union(["Foundation", "Testing", "Glibc", "Darwin"])
        #expect(allowed.contains(module), "\(file) imports \(module), which Package.swift does not list for \(target)")
      }
    }
  }

  @Test func onlyStorageKnowsTheDatabaseOnlyCursesTheTerminalAndNeitherKnowsTheBrowser() throws {
    let table = try table()
    #expect(table.filter { $0.value.contains("GRDB") }.keys.sorted() == ["Storage", "StorageTests"])
    #expect(table.filter { $0.value.contains("CNcurses") }.keys.sorted() == ["Curses"])
    #expect(table.filter { $0.value.contains("CFriBidi") }.keys.sorted() == ["Screen", "ScreenTests"])
    #expect(table["ExtractionModel"] == [])
    #expect(table["Browser"]?.isDisjoint(with: ["Storage", "Curses", "Exchange"]) == true)
    #expect(table["Curses"]?.isDisjoint(with: ["ExtractionModel", "Fusion", "Browser"]) == true)
    #expect(table["Storage"]?.isDisjoint(with: ["Fusion", "Extraction", "Browser", "Exchange"]) == true)
    #expect(table["Exchange"]?.isDisjoint(with: ["Storage", "Extraction", "Browser", "Screen"]) == true)
  }

  /// Modules that each target may import, by the text of Package.swift.
  private func table() throws -> [String: Set<String>] {
    let package = try String(contentsOfFile: House.root + "/Package.swift", encoding: .utf8)
    let target = #/\.(?:executableTarget|target|testTarget)\(\s*name: "(\w+)"(?:,\s*dependencies: \[((?:[^\]])*)\])?/#
    let name = #/(?:name: )?"(\w+)"(?:, package: "[^"]*")?/#
    var table: [String: Set<String>] = [:]
    for match in package.matches(of: target) {
      table[String(match.1)] = Set((match.2 ?? "").matches(of: name).map { String($0.1) })
    }
    #expect(table.count > 10)
    return table
  }

  /// Every module that a file of a folder imports.
  private func imports(of folder: String) throws -> [(file: String, module: String)] {
    guard let files = FileManager.default.enumerator(atPath: "\(House.root)/\(folder)") else { return [] }
    let line = #/^\s*(?:@\w+ )?(?:public |internal |private )?import (?:struct |func |enum )?(\w+)/#
      .anchorsMatchLineEndings()
    var imports: [(file: String, module: String)] = []
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(House.root)/\(folder)/\(file)", encoding: .utf8)
      for match in text.matches(of: line) { imports.append(("\(folder)/\(file)", String(match.1))) }
    }
    return imports
  }
}
