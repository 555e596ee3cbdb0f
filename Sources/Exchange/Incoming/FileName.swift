/// File names as text: what an article is called after, and which path a manifest means.
enum FileName {
  /// The last component without its last extension: `news/0412.ar.txt` is `0412.ar`.
  static func stem(_ path: String) -> String {
    let name = last(path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The last component.
  static func last(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Whether the name says JSON Lines.
  static func isJSONLines(_ path: String) -> Bool {
    path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson")
  }

  /// The folder a path lies in: `news/a.txt` is `news`, `a.txt` is `.`.
  static func folder(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// `folder/name`, without doubling slashes.
  static func join(_ folder: String, _ name: String) -> String {
    if folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Whether a manifest's `file` stays below its folder.
  static func staysBelow(_ file: String) -> Bool {
    !file.hasPrefix("/") && !file.utf8.contains(0) && !file.split(separator: "/").contains("..")
  }
}
