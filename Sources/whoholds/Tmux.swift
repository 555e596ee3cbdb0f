import Foundation

/// What tmux knows of the terminal around it: it swallows the questions that others are asked.
enum Tmux {
  /// The version of the outer terminal (`Konsole 22.12.3`), else its name; nothing outside of tmux.
  static func outerTerminal(_ environment: [String: String]) -> String? {
    guard environment["TMUX"]?.isEmpty == false else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["tmux", "display", "-p", "#{client_termtype}|#{client_termname}"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(whereSeparator: { $0 == "|" || $0.isNewline }).first
      .map(String.init)
  }
}
