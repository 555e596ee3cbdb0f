import CZlib

/// Unpacks gzip and zlib piece by piece, members one behind the other as one.
///
/// A class, because zlib keeps pointers to its state.
final class Inflater {
  /// What comes next.
  enum Output {
    /// Unpacked bytes, never none.
    case piece([UInt8])
    /// More has to be fed.
    case hungry
    /// Nothing follows.
    case end
    /// What was fed cannot be unpacked.
    case damaged
  }

  /// Whether the last member came to its end.
  private(set) var isComplete = false

  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var fed: [UInt8]
  private var position = 0
  private var isOver = false
  /// Whether the last piece was full, so that more may follow without more being fed.
  private var isFull = false

  private static let piece = 1 << 17

  /// Begins with the first bytes.
  init(_ bytes: [UInt8]) {
    fed = bytes
    stream.initialize(to: z_stream())
    isOver = whoholds_inflate_init(stream) != Z_OK
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Hands over more bytes, once the last are used up.
  func feed(_ bytes: [UInt8]) {
    fed = bytes
    position = 0
  }

  /// Unpacks on.
  func next() -> Output {
    if isOver { return isComplete ? .end : .damaged }
    while position < fed.count || isFull {
      if isComplete, position < fed.count {
        // Another member, or padding behind the last.
        guard fed[position] == 0x1f else {
          isOver = true
          return .end
        }
        inflateReset(stream)
        isComplete = false
      }
      var status = Z_OK
      let bytes = [UInt8](unsafeUninitializedCapacity: Inflater.piece) { buffer, count in
        fed.withUnsafeMutableBufferPointer { fed in
          stream.pointee.next_in = fed.baseAddress! + position
          stream.pointee.avail_in = UInt32(fed.count - position)
          stream.pointee.next_out = buffer.baseAddress
          stream.pointee.avail_out = UInt32(Inflater.piece)
          status = inflate(stream, Z_NO_FLUSH)
          position = fed.count - Int(stream.pointee.avail_in)
        }
        count = Inflater.piece - Int(stream.pointee.avail_out)
      }
      isFull = bytes.count == Inflater.piece && status != Z_STREAM_END
      if status == Z_STREAM_END { isComplete = true }
      if status == Z_BUF_ERROR, bytes.isEmpty { return position < fed.count ? .damaged : .hungry }
      guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
        isOver = true
        return bytes.isEmpty ? .damaged : .piece(bytes)
      }
      if !bytes.isEmpty { return .piece(bytes) }
    }
    return .hungry
  }

  /// All of `bytes` unpacked; nothing where they are damaged or more than `limit`.
  static func unpack(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    guard !bytes.isEmpty else { return [] }
    let inflater = Inflater(bytes)
    var unpacked: [UInt8] = []
    while case .piece(let piece) = inflater.next() {
      unpacked += piece
      if unpacked.count > limit { return nil }
    }
    return inflater.isComplete ? unpacked : nil
  }
}
