import Foundation

/// The built `whoholds`, run as its users run it.
enum Binary {
  /// What a run gave.
  struct Outcome {
    let status: Int32
    let out: String
    let err: String
    /// Lines of stderr without the program's name before them.
    var notes: [String] {
      err.split(separator: "\n").map { $0.hasPrefix("whoholds: ") ? String($0.dropFirst(10)) : String($0) }
    }
  }

  /// It stands beside the bundle of the tests.
  static var path: String {
    let tests =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("whoholds").path
  }

  /// The package's folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// A process that is ready to run, with nothing of the user's settings, at home in `folder`.
  static func process(_ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:]) -> Process
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ["HOME": folder.path, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
      .merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// Runs it to its end.
  static func run(
    _ arguments: String..., in folder: TemporaryFolder, input: String? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = process(arguments, in: folder, environment: environment)
    if let input {
      try folder.write(".stdin", Array(input.utf8))
      process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder / ".stdin"))
    }
    return try outcome(of: process, in: folder)
  }

  /// Starts a process, does something beside it, and waits for its end.
  static func outcome(
    of process: Process, in folder: TemporaryFolder, meanwhile: (Process) throws -> Void = { _ in }
  ) throws -> Outcome {
    // Files instead of pipes, so that a full pipe never holds the process up.
    try folder.write(".stdout", [])
    try folder.write(".stderr", [])
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: folder / ".stdout"))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: folder / ".stderr"))
    try process.run()
    try meanwhile(process)
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    return Outcome(
      status: status, out: try String(contentsOfFile: folder / ".stdout", encoding: .utf8),
      err: try String(contentsOfFile: folder / ".stderr", encoding: .utf8))
  }
}
