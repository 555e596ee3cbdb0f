import ExtractionModel
import Testing

@testable import Screen

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct ThemeTests {
  static let names = ["mono", "night", "okabe-ito", "paper"]

  @Test(arguments: names) func everyThemeHasAStyleForEachRole(name: String) throws {
    let (theme, faults) = try read(name)
    #expect(faults.isEmpty)
    #expect(theme.styles.count == Role.allCases.count)
  }

  @Test(arguments: names) func reportedCarriedAndUnreportedLookDifferentAtEveryDepth(name: String) throws {
    let (theme, _) = try read(name)
    for depth in ColourDepth.allCases {
      for tint in Tint.allCases {
        let looks = [theme.paint(.reported(tint), depth), theme.paint(.carried(tint), depth)]
        #expect(Set(looks).count == 2)
        #expect(!looks.contains(theme.paint(.unreported, depth)))
      }
    }
  }

  @Test(arguments: ["night", "okabe-ito", "paper"]) func tintsAreToldApart(name: String) throws {
    let (theme, _) = try read(name)
    for depth in [ColourDepth.full, .sixteen] {
      #expect(Set(Tint.allCases.map { theme.paint(.reported($0), depth) }).count == Tint.allCases.count)
    }
  }

  @Test(arguments: names) func theMarksOfASentenceAreToldApartWithoutColours(name: String) throws {
    let (theme, _) = try read(name)
    let marks: [Role] = [.text, .place, .party, .trigger, .source, .extent, .date, .negation]
    for depth in ColourDepth.allCases { #expect(Set(marks.map { theme.paint($0, depth) }).count == marks.count) }
  }

  @Test func theMapWearsThePaletteOfTheProduct() throws {
    let (theme, _) = try read("night")
    let grounds = [Tint.red, .green, .cyan, .yellow, .magenta, .blue].map { theme.paint(.reported($0), .full).ground }
    #expect(grounds == [160, 71, 45, 220, 169, 27])
  }

  @Test func withoutColoursNoColourIsPainted() throws {
    let (theme, _) = try read("night")
    for role in Role.allCases {
      let paint = theme.paint(role, .none)
      #expect(paint.ink == nil && paint.ground == nil)
    }
    #expect(theme.paint(.reported(.red), .none).attributes.contains(.reverse))
  }

  @Test func faultsNameTheirLines() {
    func fields(_ pairs: [(String, String)], from line: Int) -> [Theme.Field] {
      pairs.enumerated().map { Theme.Field(name: $1.0, value: $1.1, line: line + $0) }
    }
    let (theme, faults) = Theme.read(
      name: "bad",
      records: [
        fields([("role", "nose")], from: 1),
        fields(
          [("role", "text"), ("ink", "300 1 1"), ("ground", "1 16 1"), ("attribute", "loud"), ("size", "3")], from: 5),
        fields([("ink", "default")], from: 20), fields([("role", "text")], from: 30),
      ])
    #expect(faults.compactMap(\.line) == [1, 6, 7, 8, 9, 20, 30])
    #expect(theme.styles.count == 1)
    #expect(faults.count == 7 + Role.allCases.count - 1)
  }

  @Test func everyRoleHasItsOwnNameAndLetter() {
    #expect(Set(Role.allCases.map(\.name)).count == Role.allCases.count)
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
    #expect(Role.allCases.allSatisfy { Role(name: $0.name) == $0 })
  }

  @Test func depthsFollowTheTerminalsColours() {
    #expect(
      [-1, 0, 7, 8, 16, 88, 256, 32767].map { ColourDepth(colours: $0) }
        == [.none, .none, .none, .eight, .sixteen, .sixteen, .full, .full])
  }

  private func read(_ name: String) throws -> (theme: Theme, faults: [Theme.Fault]) {
    let bytes = try #require(contents(of: "\(#filePath)/../../../Data/themes/\(name).rec"))
    let (records, problems) = Recfile.read(bytes, file: "\(name).rec")
    #expect(problems.isEmpty)
    return Theme.read(
      name: name,
      records: records.map { $0.fields.map { Theme.Field(name: $0.name, value: $0.value, line: $0.line) } })
  }

  private func contents(of path: String) -> [UInt8]? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    var folders: [Substring] = []
    for part in parts { if part == ".." { folders.removeLast() } else { folders.append(part) } }
    guard let file = fopen("/" + folders.joined(separator: "/"), "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return bytes
  }
}
