import CCharset
import Foundation

/// Bytes of any encoding as UTF-8: what they are, and what they only claim to be.
///
/// Arabic pages lie about their encoding often enough that a declaration is one candidate among several; the one counts
/// under which the bytes are the most Arabic. Valid UTF-8 is UTF-8 whatever else is said: no other text looks like it by
/// chance.
enum Charset {
  /// A text and the encoding it was read in.
  struct Decoded {
    /// The text in UTF-8.
    var text: String
    /// The encoding by the name that iconv knows; nothing for UTF-8.
    let encoding: String?
  }

  /// The text of some bytes, or nothing where they are none in any encoding.
  ///
  /// - Parameters:
  ///   - bytes: a text, a page, a feed
  ///   - declared: what a header or the page says of itself, the most reliable first
  static func decode(_ bytes: [UInt8], declared: [String] = []) -> Decoded? {
    if let wide = wideEncoding(bytes) {
      return convert(bytes, from: wide).map { Decoded(text: $0.text, encoding: wide) }
    }
    if let text = String(validating: bytes, as: UTF8.self) { return Decoded(text: text, encoding: nil) }
    if isNearlyUTF8(bytes) { return Decoded(text: String(decoding: bytes, as: UTF8.self), encoding: "UTF-8, repaired") }
    let sample = Array(bytes.prefix(1 << 16))
    var candidates = declared.map { $0.uppercased() }.filter { !$0.hasPrefix("UTF") }
    if let guess = guess(sample) { candidates.append(guess) }
    candidates += ["WINDOWS-1256", "ISO-8859-6", "WINDOWS-1252"]
    var best: (encoding: String, score: Double)?
    var seen: Set<String> = []
    for candidate in candidates where seen.insert(candidate).inserted {
      guard let (text, failures) = convert(sample, from: candidate) else { continue }
      let score = arabicness(text) - Double(failures) / Double(max(1, sample.count)) * 20
      if score > (best?.score ?? -1) { best = (candidate, score) }
    }
    guard let best, let (text, _) = convert(bytes, from: best.encoding) else { return nil }
    return Decoded(text: text, encoding: best.encoding)
  }

  /// UTF-16 or UTF-32, by its mark or by where its NULs and the Arabic block's number stand.
  static func wideEncoding(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xff, 0xfe, 0, 0]) { return "UTF-32LE" }
    if bytes.starts(with: [0, 0, 0xfe, 0xff]) { return "UTF-32BE" }
    if bytes.starts(with: [0xff, 0xfe]) { return "UTF-16LE" }
    if bytes.starts(with: [0xfe, 0xff]) { return "UTF-16BE" }
    guard bytes.count >= 8, bytes.count.isMultiple(of: 2) else { return nil }
    let sample = bytes.prefix(4096)
    var (even, odd) = (0, 0)
    for (index, byte) in sample.enumerated() where byte == 0 || byte == 6 {
      if index.isMultiple(of: 2) { even += 1 } else { odd += 1 }
    }
    let half = sample.count / 2
    if odd * 10 > half * 9, even * 4 < half { return "UTF-16LE" }
    if even * 10 > half * 9, odd * 4 < half { return "UTF-16BE" }
    return nil
  }

  /// Whether bytes are UTF-8 but for a few that are broken: more than one character in a hundred is not.
  private static func isNearlyUTF8(_ bytes: [UInt8]) -> Bool {
    var (whole, broken) = (0, 0)
    var decoder = UTF8()
    var iterator = bytes.prefix(1 << 20).makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): whole += scalar.value > 0x7f ? 1 : 0
      case .error: broken += 1
      case .emptyInput: return whole > 20 && broken * 100 <= whole
      }
    }
  }

  /// What uchardet takes the bytes for.
  private static func guess(_ bytes: [UInt8]) -> String? {
    let detector = uchardet_new()
    defer { uchardet_delete(detector) }
    let status = bytes.withUnsafeBytes { uchardet_handle_data(detector, $0.baseAddress, $0.count) }
    guard status == 0 else { return nil }
    uchardet_data_end(detector)
    guard let name = uchardet_get_charset(detector) else { return nil }
    let guess = String(cString: name)
    return guess.isEmpty || guess == "ASCII" || guess.hasPrefix("UTF") ? nil : guess
  }

  /// How much a text looks like Arabic, from 0: the share of its letters beyond ASCII that are Arabic, the article among
  /// them counting for more, because the two Arabic encodings differ in nothing else that can be counted.
  private static func arabicness(_ text: String) -> Double {
    var (beyond, arabic, articles, odd) = (0, 0, 0, 0)
    var last: UInt32 = 0
    for scalar in text.unicodeScalars where scalar.value > 0x7f || scalar.value < 0x20 {
      defer { last = scalar.value }
      switch scalar.value {
      case 0x09, 0x0a, 0x0d: continue
      case 0x00..<0x20, 0x80..<0xa0, 0xfffd: odd += 1
      case 0x621...0x64a, 0x660...0x669, 0x60c, 0x61b, 0x61f:
        arabic += 1
        if last == 0x627, scalar.value == 0x644 { articles += 1 }
      default: break
      }
      beyond += 1
    }
    guard beyond > 0 else { return 0 }
    return (Double(arabic) + 10 * Double(articles) - 5 * Double(odd)) / Double(beyond)
  }

  /// The bytes as text, what cannot be converted as U+FFFD, and how often that was; nothing where iconv does not know
  /// the encoding.
  private static func convert(_ bytes: [UInt8], from encoding: String) -> (text: String, failures: Int)? {
    let isName = encoding.utf8.allSatisfy {
      ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7a) || $0 == 0x2d || $0 == 0x5f
    }
    guard isName, encoding.utf8.count < 40, let converter = iconv_open("UTF-8", encoding),
      converter != iconv_t(bitPattern: UInt.max)
    else { return nil }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    var failures = 0
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var input = bytes
    let count = input.count
    input.withUnsafeMutableBytes { input in
      guard let first = input.baseAddress else { return }
      var next: UnsafeMutablePointer<CChar>? = first.assumingMemoryBound(to: CChar.self)
      var left = count
      while left > 0 {
        let (status, written): (Int, Int) = piece.withUnsafeMutableBytes { piece in
          var out: UnsafeMutablePointer<CChar>? = piece.baseAddress!.assumingMemoryBound(to: CChar.self)
          var room = piece.count
          let status = iconv(converter, &next, &left, &out, &room)
          return (status == Int(bitPattern: UInt.max) ? Int(errno) : 0, piece.count - room)
        }
        output += piece[..<written]
        switch Int32(status) {
        case 0, E2BIG: continue
        default:
          // A byte that means nothing here, or a character that breaks off at the end.
          failures += 1
          output += [0xef, 0xbf, 0xbd]
          let step = encoding.hasPrefix("UTF-16") ? min(2, left) : encoding.hasPrefix("UTF-32") ? min(4, left) : 1
          next = next.map { $0 + step }
          left -= step
        }
      }
    }
    // The mark at the beginning is no character of the text.
    if encoding.hasPrefix("UTF-"), output.starts(with: [0xef, 0xbb, 0xbf]) { output.removeFirst(3) }
    return (String(decoding: output, as: UTF8.self), failures)
  }
}
