/// One record of a recfile: its fields in the order in which they stand.
public struct Record: Sendable {
  /// One `name: value` line (with its `+` continuations).
  ///
  /// It points into the file: most values of a pack are never asked for, and those that are become strings then.
  public struct Field: Sendable {
    /// Field name as a number, for comparing.
    public let key: Name
    /// Line of the file, from 1.
    public let line: Int
    private let file: [UInt8]
    private let start: Int32
    private let colon: Int32
    fileprivate var end: Int32
    fileprivate var isContinued = false

    fileprivate init(_ file: [UInt8], line: Int, start: Int, colon: Int, end: Int) {
      self.file = file
      self.line = line
      self.start = Int32(start)
      self.colon = Int32(colon)
      self.end = Int32(end)
      key = file.withUnsafeBufferPointer { Name(UnsafeBufferPointer(rebasing: $0[start..<colon])) }
    }

    /// Field name as written.
    public var name: String { Recfile.trimmed(file, Int(start), Int(colon)) }

    /// Value without the blanks around it.
    public var value: String {
      guard isContinued else { return Recfile.trimmed(file, Int(colon) + 1, Int(end)) }
      let lines = file[Int(colon) + 1..<Int(end)].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      return lines.enumerated().compactMap { index, line in
        guard index > 0 else { return Recfile.trimmed(file, line.startIndex, line.endIndex) }
        guard line.first == UInt8(ascii: "+") else { return nil }
        return Recfile.trimmed(file, line.startIndex + 1, line.endIndex)
      }.joined(separator: "\n")
    }
  }

  /// The name of a field as a number: its first sixteen bytes, which is more than any reader asks for.
  public struct Name: Hashable, Sendable, ExpressibleByStringLiteral {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// The number of a name in a reader.
    public init(stringLiteral name: StaticString) {
      self.init(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }

    /// The number of a name in the data.
    public init(_ name: String) {
      var name = name
      self = name.withUTF8 { Name($0) }
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      var index = 0
      while index < min(bytes.count, 8) {
        low |= UInt64(bytes[index]) &<< UInt64(index &* 8)
        index += 1
      }
      while index < min(bytes.count, 16) {
        high |= UInt64(bytes[index]) &<< UInt64((index - 8) &* 8)
        index += 1
      }
    }
  }

  /// Record type, from the `%rec:` descriptor above it; empty where there is none.
  public let type: String
  /// Line of its first field, from 1.
  public let line: Int
  /// All fields.
  public let fields: ArraySlice<Field>

  /// First value of a field.
  public subscript(name: Name) -> String? { field(name)?.value }

  /// First field of that name.
  public func field(_ name: Name) -> Field? { fields.first { $0.key == name } }

  /// All values of a field, in order.
  public func all(_ name: Name) -> [String] {
    fields.compactMap { $0.key == name ? $0.value : nil }
  }

  /// Line of the first field of that name, or of the record.
  public func line(of name: Name) -> Int { field(name)?.line ?? line }
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
  public static func read(_ bytes: [UInt8], file: String) -> (records: [Record], problems: [Problem]) {
    Reader(bytes, file: file).read()
  }

  /// Text between two bytes, without the blanks around it.
  fileprivate static func trimmed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      var start = start
      var end = end
      while start < end, isBlank(bytes[start]) { start += 1 }
      while end > start, isBlank(bytes[end - 1]) { end -= 1 }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  private struct Reader {
    let file: String
    let bytes: [UInt8]
    var fields: [Record.Field] = []
    var records: [(type: String, fields: Range<Int>)] = []
    var problems: [Problem] = []
    var type = ""
    var firstField = 0
    var isDescriptor = false

    init(_ bytes: [UInt8], file: String) {
      self.bytes = bytes
      self.file = file
      fields.reserveCapacity(bytes.count / 24)
    }

    consuming func read() -> (records: [Record], problems: [Problem]) {
      let bytes = bytes
      bytes.withUnsafeBufferPointer { bytes in
        var start = 0
        var line = 1
        while start < bytes.count {
          var end = start
          while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
          read(line: bytes, start, end, number: line)
          start = end + 1
          line += 1
        }
      }
      endRecord()
      let fields = fields
      let found = records.map { record in
        Record(type: record.type, line: fields[record.fields.lowerBound].line, fields: fields[record.fields])
      }
      return (found, problems)
    }

    mutating func read(line bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, number: Int) {
      var first = start
      while first < end, isBlank(bytes[first]) { first += 1 }
      guard first < end else { return endRecord() }
      switch bytes[start] {
      case UInt8(ascii: "#"):
        return
      case UInt8(ascii: "+"):
        continueField(to: end, number)
      case UInt8(ascii: "%"):
        isDescriptor = true
        guard let colon = colon(bytes, start + 1, end) else { return }
        if self.bytes[start + 1..<colon].elementsEqual("rec".utf8) {
          type = trimmed(self.bytes, colon + 1, end).split(separator: " ").first.map(String.init) ?? ""
        }
      default:
        guard first == start, let colon = colon(bytes, start, end) else {
          problems.append(Problem(file, number, "not a `field: value` line, nor a comment (`#`) or continuation (`+`)"))
          return
        }
        fields.append(Record.Field(self.bytes, line: number, start: start, colon: colon, end: end))
      }
    }

    mutating func continueField(to end: Int, _ number: Int) {
      guard !isDescriptor else { return }
      guard fields.count > firstField else {
        problems.append(Problem(file, number, "a continuation (`+`) needs a field above it"))
        return
      }
      fields[fields.count - 1].end = Int32(end)
      fields[fields.count - 1].isContinued = true
    }

    mutating func endRecord() {
      if fields.count > firstField { records.append((type, firstField..<fields.count)) }
      firstField = fields.count
      isDescriptor = false
    }

    /// Where the name that begins at `start` ends.
    func colon(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
      var index = start
      while index < end, isNameByte(bytes[index]) { index += 1 }
      return index < end && index > start && bytes[index] == UInt8(ascii: ":") ? index : nil
    }

    func isNameByte(_ byte: UInt8) -> Bool {
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "%"): true
      default: false
      }
    }
  }
}
