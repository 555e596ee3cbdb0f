import Foundation

/// The package as files: what the rules of the house are held to.
enum House {
  /// The package's folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Text of a file of the package.
  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }

  /// Paths of the Swift files below a folder of the package, in order.
  static func swiftFiles(in folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: "\(root)/\(folder)")?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { "\(folder)/\($0)" }
  }

  /// The lines of a document between `<!-- name -->` and `<!-- end -->`.
  static func part(_ name: String, of document: String) throws -> [String] {
    let lines = try text(document).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.firstIndex(of: "<!-- \(name) -->"),
      let end = lines[start...].firstIndex(of: "<!-- end -->")
    else { throw Missing(message: "\(document) has no part between `<!-- \(name) -->` and `<!-- end -->`") }
    return Array(lines[start + 1..<end])
  }

  /// Something a document must have and has not.
  struct Missing: Error, CustomStringConvertible {
    let message: String
    var description: String { message }
  }
}
