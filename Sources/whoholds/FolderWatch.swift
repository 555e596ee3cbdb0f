import Foundation

/// Tells of files that arrive in a folder or below it, once they are whole (inotify).
///
/// A file counts as whole when who wrote it has closed it, or when it was moved there. Hidden names and those of
/// unfinished downloads are passed over; linked folders are not entered.
struct FolderWatch: ~Copyable {
  /// What happened.
  enum News {
    /// Files that came, by path.
    case files([String])
    /// More happened than the system could tell: look at everything again.
    case lostCount
    /// The folder itself is gone.
    case gone
  }

  private let descriptor: Int32
  private let root: String
  private var folders: [Int32: String] = [:]

  /// Begins to watch; what is there already is not told of.
  init(_ folder: String) throws {
    root = folder
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard descriptor >= 0 else { throw FolderWatch.failure(folder) }
    guard watch(folder) else { throw FolderWatch.failure(folder) }
    _ = watchBelow(folder)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Waits for news up to a time.
  mutating func wait(milliseconds: Int32) -> News? {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return nil }
    var files: [String] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      var start = 0
      while start + MemoryLayout<inotify_event>.size <= count {
        let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start, as: inotify_event.self) }
        let name = buffer[(start + 16)..<(start + 16 + Int(event.len))].prefix { $0 != 0 }
        start += 16 + Int(event.len)
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return .lostCount }
        if event.mask & UInt32(IN_IGNORED) != 0 {
          if folders.removeValue(forKey: event.wd) == root { return .gone }
          continue
        }
        guard let folder = folders[event.wd], !FolderWatch.isPassedOver(name) else { continue }
        let path = "\(folder)/\(String(decoding: name, as: UTF8.self))"
        if event.mask & UInt32(IN_ISDIR) != 0 {
          // Files may have come into it before it was watched.
          if event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0, watch(path) { files += watchBelow(path) }
        } else if event.mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO) != 0 {
          files.append(path)
        }
      }
    }
    var seen: Set<String> = []
    return .files(files.filter { seen.insert($0).inserted })
  }

  private mutating func watch(_ folder: String) -> Bool {
    let mask = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | Int32(IN_ONLYDIR) | Int32(IN_DONT_FOLLOW)
    // The folder itself may be a link; those below it are not followed.
    let watch = inotify_add_watch(
      descriptor, folder, UInt32(bitPattern: folder == root ? mask & ~Int32(IN_DONT_FOLLOW) : mask))
    guard watch >= 0 else { return false }
    folders[watch] = folder
    return true
  }

  /// Watches the folders in a folder; returns the files in them and in it.
  private mutating func watchBelow(_ folder: String) -> [String] {
    var files: [String] = []
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
    where !FolderWatch.isPassedOver(ArraySlice(name.utf8)) {
      let path = "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        if watch(path) { files += watchBelow(path) }
      } else {
        files.append(path)
      }
    }
    return files
  }

  private static func isPassedOver(_ name: ArraySlice<UInt8>) -> Bool {
    let name = String(decoding: name, as: UTF8.self)
    return name.isEmpty || name.hasPrefix(".") || [".part", ".tmp", ".crdownload", "~"].contains(where: name.hasSuffix)
  }

  private static func failure(_ folder: String) -> Stop {
    errno == ENOENT || errno == ENOTDIR
      ? Stop(.noInput, "\(folder): there is no such folder to follow")
      : Stop(.ioFailed, "\(folder): cannot be followed: \(String(cString: strerror(errno)))")
  }
}
