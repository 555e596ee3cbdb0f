import Foundation
import Testing

/// The browser's picture without a terminal.
@Suite struct ScreenCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func thePictureHasTheSizeAskedForAndSaysThatItIsTheSample() throws {
    let outcome = try Binary.run("screen", "--size", "100x30", "--day", "2024-11-30", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.err.isEmpty)
    #expect(outcome.out.split(separator: "\n", omittingEmptySubsequences: false).count == 31)
    #expect(outcome.out.contains("Sat 30 Nov 2024"))
    #expect(outcome.out.contains("sample"))
  }

  @Test func keysArePlayedFirst() throws {
    let outcome = try Binary.run("screen", "--day", "2024-11-30", "--keys", ". . ,", in: folder)
    #expect(outcome.out.contains("Sun 1 Dec 2024"))
    #expect(try Binary.run("screen", "--keys", "NoKey", in: folder).status == 64)
  }

  @Test func sentencesAreFoundInADatabaseToo() throws {
    let folder = try TemporaryFolder(texts: ["a.txt": "قال المرصد السوري إن الفصائل سيطرت على مدينة سراقب بالكامل."])
    _ = try Binary.run("import", "a.txt", "--date", "2024-11-28", "--db", "war.sqlite", in: folder)
    let found = try Binary.run("screen", "--db", "war.sqlite", "--keys", "/ text:سَراقب Space text:بالكامل", in: folder)
    #expect(found.out.contains("Sentences · 1"))
    let other = try Binary.run("screen", "--db", "war.sqlite", "--keys", "/ text:غارات", in: folder)
    #expect(other.out.contains("no town and no sentence"))
  }

  @Test func theTownAndTheViewOfTheOptionsAreShown() throws {
    let town = try Binary.run("screen", "--town", "حماة", in: folder)
    #expect(town.out.contains("┏Hama"))
    #expect(try Binary.run("screen", "--town", "Alepo", in: folder).status == 65)
    #expect(try Binary.run("screen", "--view", "globe", in: folder).status == 64)
    #expect(try Binary.run("screen", "--view", "map", in: folder).out.contains("┌ Map ─"))
    let diff = try Binary.run(
      "screen", "--view", "diff", "--day", "2024-12-05", "--from", "2024-12-01", in: folder)
    #expect(diff.out.contains("Changed · 1 Dec → 5 Dec"))
    let why = try Binary.run("screen", "--view", "why", in: folder)
    #expect(why.out != (try Binary.run("screen", in: folder)).out)
  }

  @Test(arguments: ["0x10", "10", "axb", "10x2000", "-1x5"]) func aSizeIsColumnsAndRows(size: String) throws {
    #expect(try Binary.run("screen", "--size=\(size)", in: folder).status == 64)
  }

  @Test func theSmallestAndTheLargestAreDrawn() throws {
    for size in ["1x1", "3x200", "300x2", "39x9"] {
      #expect(try Binary.run("screen", "--size", size, in: folder).status == 0)
    }
  }

  @Test func otherFormsCarryTheColours() throws {
    let ansi = try Binary.run("screen", "--format", "ansi", in: folder).out
    #expect(ansi.contains("\u{1b}[0"))
    let svg = try Binary.run("screen", "--format", "svg", in: folder).out
    let parser = XMLSanity(svg)
    #expect(parser.isBalanced)
    #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n"))
  }
}

/// As much of XML as an SVG of ours uses: every element is opened and closed, and no ampersand stands alone.
private struct XMLSanity {
  let isBalanced: Bool

  init(_ text: String) {
    var depth = 0
    for piece in text.split(separator: "<") where !piece.hasPrefix("\n") {
      if piece.hasPrefix("/") { depth -= 1 } else if !piece.contains("/>") { depth += 1 }
    }
    let ampersands = text.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
    isBalanced = depth == 0 && ampersands.allSatisfy { $0.prefix(5).contains(";") }
  }
}
