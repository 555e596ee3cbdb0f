import Foundation

/// The file system, as far as articles come from it: bytes of a file, files of a folder, one name for one file.
enum InputFile {
  /// What a path leads to.
  enum Kind {
    case file, folder
  }

  /// What `path` leads to, links followed; nothing where it leads nowhere.
  static func kind(_ path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The bytes of a file or pipe; `-` is standard input.
  static func bytes(_ path: String) -> Result<[UInt8], Refusal> {
    let descriptor = path == "-" ? FileHandle.standardInput.fileDescriptor : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(refusal(path, errno)) }
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    let size = 1 << 16
    while true {
      let had = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: size))
      let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + had, size) }
      let error = errno
      bytes.removeLast(size - max(0, count))
      if count == 0 { return .success(bytes) }
      if count < 0, error != EINTR { return .failure(refusal(path, error)) }
    }
  }

  /// Paths of the files in a folder and its folders, in byte order, without hidden ones; linked folders are not entered.
  static func files(in folder: String) -> Result<[String], Refusal> {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      return .failure(Refusal(folder, "this folder cannot be listed; look at its permissions", reason: .unreadable))
    }
    var files: [String] = []
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !name.hasPrefix(".") {
      let path = FileName.join(folder, name)
      guard kind(path) == .folder else {
        files.append(path)
        continue
      }
      guard !isLink(path) else { continue }
      switch self.files(in: path) {
      case .success(let below): files += below
      case .failure(let refusal): return .failure(refusal)
      }
    }
    return .success(files)
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

  private static func refusal(_ path: String, _ error: Int32) -> Refusal {
    error == ENOENT
      ? Refusal(path, "there is no such file or folder", reason: .missing)
      : Refusal(path, "cannot be read: \(String(cString: strerror(error)))", reason: .unreadable)
  }
}
