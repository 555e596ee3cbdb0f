/// One record of a recfile: its fields in the order in which they stand.
public struct Record: Sendable {
  /// One `name: value` line (with its `+` continuations).
  public struct Field: Sendable {
    /// Field name as written.
    public let name: String
    /// Value without the blanks around it.
    public let value: String
    /// Line of the file, from 1.
    public let line: Int
  }

  /// Record type, from the `%rec:` descriptor above it; empty where there is none.
  public let type: String
  /// Line of its first field, from 1.
  public let line: Int
  /// All fields.
  public internal(set) var fields: [Field]

  /// First value of a field.
  public subscript(name: String) -> String? {
    fields.first { $0.name == name }?.value
  }

  /// All values of a field, in order.
  public func all(_ name: String) -> [String] {
    fields.compactMap { $0.name == name ? $0.value : nil }
  }

  /// Line of the first field of that name, or of the record.
  public func line(of name: String) -> Int {
    fields.first { $0.name == name }?.line ?? line
  }
}

/// Reads GNU recutils' record files: the form of every data pack.
///
/// `field: value` lines, blank lines between records, `+` continues a value on the next line, `#` comments, `%rec:`
/// opens a record type. Constraints of the descriptors are `recfix`'s business and are passed over here.
public enum Recfile {
  /// Records of `bytes`, and the lines that are neither field, comment nor blank.
  ///
  /// - Parameters:
  ///   - bytes: the file, UTF-8
  ///   - file: its name in problems
  public static func read(_ bytes: some Collection<UInt8>, file: String) -> (records: [Record], problems: [Problem]) {
    let result = bytes.withContiguousStorageIfAvailable { Reader(file: file).read($0) }
    return result ?? Array(bytes).withUnsafeBufferPointer { Reader(file: file).read($0) }
  }

  private struct Reader {
    let file: String
    var records: [Record] = []
    var problems: [Problem] = []
    var type = ""
    var fields: [Record.Field] = []
    var isDescriptor = false

    init(file: String) {
      self.file = file
    }

    consuming func read(_ bytes: UnsafeBufferPointer<UInt8>) -> (records: [Record], problems: [Problem]) {
      var start = 0
      var line = 1
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        read(line: bytes, start, end, number: line)
        start = end + 1
        line += 1
      }
      endRecord()
      return (records, problems)
    }

    mutating func read(line bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, number: Int) {
      var end = end
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      guard let first = (start..<end).first(where: { !isBlank(bytes[$0]) }) else { return endRecord() }
      switch bytes[start] {
      case UInt8(ascii: "#"):
        return
      case UInt8(ascii: "+"):
        let from = start + 1 < end && bytes[start + 1] == UInt8(ascii: " ") ? start + 2 : start + 1
        continueField(string(bytes, from, end), number)
      case UInt8(ascii: "%"):
        isDescriptor = true
        guard let (name, value) = split(bytes, start + 1, end) else { return }
        if name == "rec" { type = value.split(separator: " ").first.map(String.init) ?? "" }
      default:
        guard first == start, let (name, value) = split(bytes, start, end) else {
          problems.append(Problem(file, number, "not a `field: value` line, nor a comment (`#`) or continuation (`+`)"))
          return
        }
        fields.append(Record.Field(name: name, value: value, line: number))
      }
    }

    mutating func continueField(_ text: String, _ number: Int) {
      guard !isDescriptor else { return }
      guard let last = fields.popLast() else {
        problems.append(Problem(file, number, "a continuation (`+`) needs a field above it"))
        return
      }
      fields.append(Record.Field(name: last.name, value: last.value + "\n" + text, line: last.line))
    }

    mutating func endRecord() {
      if let first = fields.first {
        records.append(Record(type: type, line: first.line, fields: fields))
      }
      fields = []
      isDescriptor = false
    }

    func split(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> (String, String)? {
      guard let colon = (start..<end).first(where: { bytes[$0] == UInt8(ascii: ":") }), colon > start,
        (start..<colon).allSatisfy({ isNameByte(bytes[$0]) })
      else { return nil }
      return (string(bytes, start, colon), string(bytes, colon + 1, end))
    }

    func string(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> String {
      var start = start
      var end = end
      while start < end, isBlank(bytes[start]) { start += 1 }
      while end > start, isBlank(bytes[end - 1]) { end -= 1 }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    func isNameByte(_ byte: UInt8) -> Bool {
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "%"): true
      default: false
      }
    }
  }
}
