/// The lines above a record of a WARC file or an answer of a server: a first line, then names and values.
struct MessageHead {
  /// The first line.
  let first: String
  private var fields: [String: String] = [:]

  /// The head in some lines, or nothing where the first does not begin as it must.
  init?(_ lines: [[UInt8]], opensWith mark: String) {
    guard let first = lines.first.map({ String(decoding: $0, as: UTF8.self) }), first.hasPrefix(mark) else {
      return nil
    }
    self.first = first
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased().trimmed
      if fields[name] == nil { fields[name] = String(decoding: line[(colon + 1)...], as: UTF8.self).trimmed }
    }
  }

  /// The value of a name in small letters.
  subscript(name: String) -> String? { fields[name] }
}

/// An answer of a server as a crawl kept it: the head, and the body without its packing.
struct ServerAnswer {
  let head: MessageHead
  let body: [UInt8]

  /// The answer in a block; nothing where it is none, or its body cannot be unpacked.
  init?(_ block: [UInt8]) {
    var lines: [[UInt8]] = []
    var start = 0
    while let end = block[start...].prefix(Limits.head).firstIndex(of: 0x0a) {
      var line = Array(block[start..<end])
      start = end + 1
      if line.last == 0x0d { line.removeLast() }
      if line.isEmpty { break }
      lines.append(line)
      if start > Limits.head { return nil }
    }
    guard let head = MessageHead(lines, opensWith: "HTTP/") else { return nil }
    self.head = head
    var body = Array(block[start...])
    // Crawlers differ in whether they keep the packing that they name; what does not look packed is not.
    if head["transfer-encoding"]?.lowercased().contains("chunked") == true {
      body = ServerAnswer.joinChunks(body) ?? body
    }
    switch head["content-encoding"]?.lowercased() {
    case "gzip", "x-gzip", "deflate":
      if body.starts(with: [0x1f, 0x8b]) || body.first == 0x78 {
        guard let unpacked = Inflater.unpack(body, limit: Limits.markup) else { return nil }
        body = unpacked
      }
    case nil, "", "identity": break
    default: if String(validating: body, as: UTF8.self) == nil { return nil }
    }
    self.body = body
  }

  /// The number of the first line: 200 where all is well.
  var status: Int { head.first.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0 }

  /// The pieces of a chunked body as one; nothing where it is not chunked after all.
  private static func joinChunks(_ body: [UInt8]) -> [UInt8]? {
    var joined: [UInt8] = []
    var start = 0
    while let end = body[start...].prefix(64).firstIndex(of: 0x0a) {
      let digits = String(decoding: body[start..<end].prefix { $0 != 0x0d && $0 != 0x3b }, as: UTF8.self)
      guard let size = Int(digits.trimmed, radix: 16), size >= 0, size <= body.count - end - 1 else { return nil }
      guard size > 0 else { return joined }
      joined += body[(end + 1)..<(end + 1 + size)]
      start = end + 1 + size
      while start < body.count, body[start] == 0x0d || body[start] == 0x0a { start += 1 }
    }
    return nil
  }
}
