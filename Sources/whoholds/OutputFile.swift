import Foundation

/// A file that is written piece by piece and appears under its name only when it is whole.
struct OutputFile {
  private let path: String
  private let handle: FileHandle
  private var pending = Data()

  private var unfinished: String { "\(path).unfinished" }

  /// Begins a file; one that is there already stays as it is until this one is finished.
  init(_ path: String) throws {
    self.path = path
    guard FileManager.default.createFile(atPath: "\(path).unfinished", contents: nil),
      let handle = FileHandle(forWritingAtPath: "\(path).unfinished")
    else { throw Stop(.ioFailed, "\(path): cannot be written; look at the permissions of its folder") }
    self.handle = handle
  }

  /// Adds text.
  mutating func write(_ text: String) throws {
    pending.append(contentsOf: text.utf8)
    if pending.count >= 1 << 16 { try flush() }
  }

  /// Ends the file and gives it its name.
  mutating func finish() throws {
    try flush()
    try? handle.close()
    guard rename(unfinished, path) == 0 else {
      throw Stop(.ioFailed, "\(path): cannot be written: \(String(cString: strerror(errno)))")
    }
  }

  private mutating func flush() throws {
    do {
      try handle.write(contentsOf: pending)
    } catch {
      throw Stop(.ioFailed, "\(path): cannot be written; is the disk full?")
    }
    pending.removeAll(keepingCapacity: true)
  }
}
