/// The files of a data folder by their path below it, wherever they came from: the binary or `--data DIR`.
///
/// A value instead of a folder, so that everything that reads packs stays free of IO.
public struct DataFiles: Sendable {
  /// Bytes by path, e.g. `syria-2024/places.rec`.
  public private(set) var contents: [String: [UInt8]]

  /// The files of a folder.
  public init(_ contents: [String: [UInt8]]) {
    self.contents = contents
  }

  /// Paths in byte order.
  public var paths: [String] { contents.keys.sorted() }

  /// Bytes of one file.
  public subscript(path: String) -> [UInt8]? { contents[path] }

  /// Records of a file of the given type; a missing file is a problem.
  public func records(_ path: String, _ problems: inout [Problem]) -> [Record] {
    guard let bytes = contents[path] else {
      problems.append(Problem(path, nil, "no such file in the data folder"))
      return []
    }
    let (records, found) = Recfile.read(bytes, file: path)
    problems += found
    return records
  }

  /// 64 bits that change when any file whose path has one of the prefixes changes: stamps claims with what read them.
  ///
  /// FNV-1a over paths and bytes in path order, so it is the same on every machine.
  public func fingerprint(of prefixes: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x100_0000_01b3
    }
    for path in paths where prefixes.contains(where: path.hasPrefix) {
      mix(path.utf8)
      mix(contents[path]!)
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
