import Foundation

/// A file, a pipe or standard input as a stream of bytes, unpacked on the way where it is gzip.
///
/// A class, because it owns a descriptor and the place in it. Only what is asked for is held, so that a file of any size
/// needs the memory of one record. Where it breaks off, what came before is handed out and `fault` says why.
final class ByteStream {
  /// The input, as the user named it.
  let input: String
  /// Why the stream ended before its end.
  private(set) var fault: Refusal?
  /// Bytes of the file that have been read, packed as they are.
  private(set) var consumed = 0

  private let descriptor: Int32
  /// Bytes that stand for the file where there is none.
  private let memory: [UInt8]
  private var inflater: Inflater?
  private var hasBegun = false
  private var hasEnded = false
  /// Unpacked and not taken yet, from `start`.
  private var buffer: [UInt8] = []
  private var start = 0

  private static let piece = 1 << 16

  /// A line, or that there was one too long to be taken.
  enum Line {
    case line([UInt8])
    case tooLong
  }

  /// The stream of a path; `-` is standard input.
  init(path: String) {
    input = path
    memory = []
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { fail(InputFile.refusal(path, errno)) }
  }

  /// The stream of bytes at hand.
  init(_ bytes: [UInt8], input: String) {
    self.input = input
    memory = bytes
    descriptor = -1
  }

  deinit {
    if descriptor > STDIN_FILENO { close(descriptor) }
  }

  /// The next bytes without taking them, fewer at the end.
  func peek(_ count: Int) -> ArraySlice<UInt8> {
    fill(count)
    return buffer[start..<min(start + count, buffer.count)]
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { peek(1).isEmpty }

  /// Takes the next bytes, fewer at the end.
  func take(_ count: Int) -> [UInt8] {
    let bytes = Array(peek(count))
    start += bytes.count
    return bytes
  }

  /// Takes all that is left, or nothing where that is more than `limit`.
  func takeRest(limit: Int) -> [UInt8]? {
    let bytes = take(limit)
    return isAtEnd ? bytes : nil
  }

  /// Passes over bytes; says how many there were.
  func skip(_ count: Int) -> Int {
    var left = count
    while left > 0 {
      let piece = peek(min(left, ByteStream.piece)).count
      guard piece > 0 else { break }
      start += piece
      left -= piece
    }
    return count - left
  }

  /// Takes a line without its newline; nothing at the end.
  func takeLine(limit: Int) -> Line? {
    var searched = 0
    while true {
      if let end = buffer[(start + searched)...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return end - start <= limit ? .line(Array(buffer[start..<end])) : .tooLong
      }
      searched = buffer.count - start
      if searched > limit { return skipLine() }
      fill(searched + 1)
      guard buffer.count - start > searched else {
        guard searched > 0 else { return nil }
        return .line(take(searched))
      }
    }
  }

  /// Ends the stream for a reason.
  func fail(_ refusal: Refusal) {
    if fault == nil { fault = refusal }
    hasEnded = true
  }

  private func skipLine() -> Line {
    var passed = 0
    while true {
      let piece = peek(ByteStream.piece)
      guard !piece.isEmpty else { return .tooLong }
      if let end = piece.firstIndex(of: UInt8(ascii: "\n")) {
        start = end + 1
        return .tooLong
      }
      start += piece.count
      passed += piece.count
      if passed > Limits.passedOver {
        start = buffer.count
        fail(Refusal(input, "a line of it does not end within a gigabyte; the rest of it was left"))
        return .tooLong
      }
    }
  }

  /// Makes bytes available, fewer at the end.
  private func fill(_ count: Int) {
    guard buffer.count - start < count, !hasEnded else { return }
    if start > 0 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    while buffer.count < count, !hasEnded {
      let piece = nextPiece()
      if piece.isEmpty { hasEnded = true } else { buffer += piece }
    }
  }

  /// The next piece, unpacked; empty at the end.
  private func nextPiece() -> [UInt8] {
    if !hasBegun {
      hasBegun = true
      let first = rawPiece()
      guard first.starts(with: [0x1f, 0x8b, 0x08]) else { return first }
      inflater = Inflater(first)
    }
    guard let inflater else { return rawPiece() }
    while true {
      switch inflater.next() {
      case .piece(let bytes): return bytes
      case .end: return []
      case .hungry:
        let more = rawPiece()
        if more.isEmpty {
          if !inflater.isComplete, fault == nil {
            fail(Refusal(input, "its compressed data break off; what stands before was read"))
          }
          return []
        }
        inflater.feed(more)
      case .damaged:
        fail(Refusal(input, "its compressed data are damaged; what stands before was read"))
        return []
      }
    }
  }

  private func rawPiece() -> [UInt8] {
    guard descriptor >= 0 else {
      let piece = Array(memory[consumed..<min(consumed + ByteStream.piece, memory.count)])
      consumed += piece.count
      return piece
    }
    while true {
      var error: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: ByteStream.piece) { buffer, count in
        let got = read(descriptor, buffer.baseAddress, ByteStream.piece)
        error = errno
        count = max(0, got)
        if got >= 0 { error = 0 }
      }
      if error == EINTR { continue }
      if error != 0 { fail(InputFile.refusal(input, error)) }
      consumed += piece.count
      return piece
    }
  }
}
