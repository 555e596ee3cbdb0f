import ExtractionModel
import Foundation

/// A data folder on disk, read whole: what `--data` names.
enum DataFolder {
  /// The files that belong to packs, languages and themes, by their path below the folder.
  static func read(_ folder: String) throws -> DataFiles {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw Stop(.noInput, "\(folder): there is no such data folder")
    }
    guard let names = FileManager.default.enumerator(atPath: folder) else {
      throw Stop(.ioFailed, "\(folder): the data folder cannot be listed")
    }
    var contents: [String: [UInt8]] = [:]
    for case let name as String in names where isData(name) {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
        throw Stop(.ioFailed, "\(folder)/\(name): cannot be read")
      }
      contents[name] = Array(data)
    }
    return DataFiles(contents)
  }

  /// Whether a path below a data folder is data: a recfile, or an article of a sample and its manifest.
  static func isData(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard !parts.contains(where: { $0.hasPrefix(".") }) else { return false }
    return path.hasSuffix(".rec")
      || parts.dropLast().last == "sample" && (path.hasSuffix(".txt") || parts.last == "manifest.jsonl")
  }
}
