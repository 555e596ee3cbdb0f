import Foundation

/// The file system, as far as articles come from it: bytes of a file, files of a folder, one name for one file.
enum InputFile {
  /// What a path leads to.
  enum Kind {
    /// A file or a link to one.
    case file
    case folder
    /// A pipe, a device: read where it is named itself, and passed over in a folder.
    case other
  }

  /// What `path` leads to, links followed; nothing where it leads nowhere.
  static func kind(_ path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .other
    }
  }

  /// The bytes of a file or pipe, unpacked; `-` is standard input.
  static func bytes(_ path: String) -> Result<[UInt8], Refusal> {
    let stream = ByteStream(path: path)
    guard let bytes = stream.takeRest(limit: Limits.document) else {
      return .failure(Refusal(path, "is larger than 64 MB"))
    }
    return stream.fault.map(Result.failure) ?? .success(bytes)
  }

  /// Bytes of a file on the disk; 0 for what has no size.
  static func size(_ path: String) -> Int {
    var status = stat()
    return path != "-" && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
  }

  /// Paths of the files in a folder and its folders, in byte order, without hidden ones; linked folders are not entered,
  /// nor those in which a browser keeps the pictures of a saved page.
  static func files(in folder: String, depth: Int = 0) -> Result<[String], Refusal> {
    guard depth < Limits.folders else {
      return .failure(Refusal(folder, "lies more than \(Limits.folders) folders deep; name it itself"))
    }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      return .failure(Refusal(folder, "this folder cannot be listed; look at its permissions", reason: .unreadable))
    }
    let pages = Set(names.filter { $0.hasSuffix(".html") || $0.hasSuffix(".htm") }.map(FileName.stem))
    var files: [String] = []
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !name.hasPrefix(".") {
      let path = FileName.join(folder, name)
      switch kind(path) {
      case .other: continue
      case .file, nil: files.append(path)
      case .folder:
        guard !isLink(path), !(name.hasSuffix("_files") && pages.contains(String(name.dropLast(6)))) else { continue }
        switch self.files(in: path, depth: depth + 1) {
        case .success(let below): files += below
        case .failure(let refusal): return .failure(refusal)
        }
      }
    }
    return .success(files)
  }

  /// Whether a file lies in a folder or below it once links are followed.
  static func isBelow(_ file: String, _ folder: String) -> Bool {
    let folder = identity(folder)
    return identity(file).hasPrefix(folder.hasSuffix("/") ? folder : "\(folder)/")
  }

  /// The one absolute path of a file that is there, however it was named.
  static func identity(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// What the system said, in words.
  static func refusal(_ path: String, _ error: Int32) -> Refusal {
    error == ENOENT
      ? Refusal(path, "there is no such file or folder", reason: .missing)
      : Refusal(path, "cannot be read: \(String(cString: strerror(error)))", reason: .unreadable)
  }
}
