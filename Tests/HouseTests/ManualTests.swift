import ArgumentParser
import Browser
import Foundation
import Screen
import Testing

@testable import whoholds

/// docs/manual.md against what the program really has.
@Suite struct ManualTests {
  /// A command or the program, as `--experimental-dump-help` tells it.
  struct Command: Decodable {
    let commandName: String
    let subcommands: [Command]?
    let arguments: [Argument]?

    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let kind: String
      let shouldDisplay: Bool
      let names: [Name]?
      let valueName: String?
      let allValues: [String]?

      /// `--db`, `-h`.
      var flags: [String] { (names ?? []).map { ($0.kind == "short" ? "-" : "--") + $0.name } }
    }

    /// What can be written behind `--`, without `--help` and `--version`, which every command has.
    var options: [Argument] {
      (arguments ?? []).filter { argument in
        argument.shouldDisplay && argument.kind != "positional"
          && argument.flags.allSatisfy { !["-h", "--help", "--version"].contains($0) }
      }
    }
  }

  private static func program() throws -> [Command] {
    struct Dump: Decodable { let command: Command }
    let dump = try JSONDecoder().decode(Dump.self, from: Data(Whoholds._dumpHelp().utf8))
    return (dump.command.subcommands ?? []).filter { $0.commandName != "help" }
  }

  /// Sections of the manual by the command in their heading: ``### `whoholds import PATH…` ``.
  private static func sections() throws -> [String: String] {
    var sections: [String: String] = [:]
    for part in try House.text("docs/manual.md").components(separatedBy: "\n### `whoholds ").dropFirst() {
      let name = part.prefix { $0.isLetter }
      sections[String(name)] = part.components(separatedBy: "\n## ")[0]
    }
    return sections
  }

  @Test func everyCommandHasItsSectionAndEverySectionItsCommand() throws {
    let commands = try Self.program().map(\.commandName).sorted()
    #expect(try Self.sections().keys.sorted() == commands)
  }

  @Test func everyOptionStandsInTheSectionOfItsCommandAndNoOther() throws {
    let sections = try Self.sections()
    let shared = try Set(
      House.part("shared options", of: "docs/manual.md").joined().matches(of: #/`(--[a-z-]+)/#).map { String($0.1) })
    for command in try Self.program() {
      let section = try #require(sections[command.commandName])
      let told = Set(section.matches(of: #/(?m)^\| `(--[a-z-]+)/#).map { String($0.1) })
      let options = Set(command.options.flatMap(\.flags))
      let own = options.subtracting(shared)
      #expect(told.sorted() == own.sorted(), "options of `whoholds \(command.commandName)`")
      let named = Set(
        section.matches(of: #/(?m)^Also: (.*)$/#).flatMap { $0.1.matches(of: #/`(--[a-z-]+)`/#).map { String($0.1) } })
      #expect(
        named.sorted() == options.intersection(shared).sorted(), "shared options of `whoholds \(command.commandName)`")
    }
  }

  @Test func everyValueOfAnOptionIsNamed() throws {
    let sections = try Self.sections()
    for command in try Self.program() {
      let section = try #require(sections[command.commandName])
      for option in command.options {
        for value in option.allValues ?? [] {
          #expect(section.contains("`\(value)`"), "`\(value)` of \(option.flags) in `whoholds \(command.commandName)`")
        }
      }
    }
  }

  @Test func everyExitStatusIsTold() throws {
    let rows = try House.text("docs/manual.md").matches(of: #/(?m)^\| (\d+) \|/#).compactMap { Int32(String($0.1)) }
    #expect(rows == (0...255).filter { ExitStatus(rawValue: $0) != nil })
  }

  @Test func theKeysAreThoseOfTheKeyTable() throws {
    #expect(
      try House.part("keys", of: "docs/manual.md") == Self.keyTable(),
      "the part has to be:\n\(Self.keyTable().joined(separator: "\n"))")
  }

  /// The key table of the browser as Markdown.
  private static func keyTable() -> [String] {
    var lines: [String] = []
    for group in Keymap.Group.allCases {
      lines += ["", "### \(group.rawValue)", "", "| key | what it does | where |", "| --- | --- | --- |"]
      for binding in Keymap.bindings where binding.group == group {
        let keys = binding.keys.map { $0.name == "`" ? "`` ` ``" : "`\($0.name)`" }.joined(separator: " ")
        lines.append("| \(keys) | \(binding.help) | \(places(binding.contexts)) |")
      }
    }
    return lines + [""]
  }

  private static func places(_ contexts: Set<Context>) -> String {
    if contexts == Context.everywhere { return "everywhere" }
    let missing = Context.everywhere.subtracting(contexts)
    func list(_ contexts: Set<Context>) -> String {
      Context.allCases.filter(contexts.contains).map(\.rawValue).joined(separator: ", ")
    }
    return missing.count < 3 ? "everywhere but \(list(missing))" : list(contexts)
  }

  @Test func theReadmeNamesOnlyKeysThatExist() throws {
    let keys = Set(Keymap.bindings.flatMap(\.keys).map(\.name))
    for line in try House.part("keys", of: "README.md") {
      for match in (line.split(separator: "|").first ?? "").matches(of: #/`([^`]+)`/#) {
        #expect(keys.contains(String(match.1)), "README names the key `\(match.1)`")
      }
    }
  }
}
