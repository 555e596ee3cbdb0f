import ExtractionModel

/// Writes the bytes of a brief; see ``Brief`` for what stands where.
struct BriefWriter {
  private(set) var bytes: [UInt8] = []
  private var voices: [Voice] = []
  private var parties: [Identifier<Party>] = []
  private var excepts: [[Identifier<Place>]] = []

  init(_ dossier: Dossier, _ location: Claim.Location, _ voices: Voices) {
    var records: [UInt8] = []
    var idle: [UInt8] = []
    var words: [UInt16] = []
    var counting: [Int32] = []
    for (index, claim) in dossier.claims.enumerated() {
      let said = Fact.said(by: claim)
      guard said.counts else {
        let kind: Int32 = said == .historic ? 1 : said == .planned ? 2 : 0
        BriefWriter.write(Int32(claim.about!.number), to: &idle)
        BriefWriter.write(Int32((claim.published ?? claim.about!).number) << 2 | kind, to: &idle)
        continue
      }
      counting.append(Int32(index))
    }
    let groups = BriefWriter.groups(counting, dossier)
    for (number, index) in counting.enumerated() {
      let claim = dossier[index]
      let voice = voices.voice(of: claim)
      // Only words of voices that take a side, or that nobody knows, are ever compared.
      let isNeutral = if case .neutral = voice { true } else { false }
      let said = isNeutral ? [] : Array(Reprint.words(of: claim.sentence).prefix(Int(UInt16.max)))
      BriefWriter.write(Int32(claim.about!.number), to: &records)
      BriefWriter.write(Int32((claim.published ?? claim.about!).number), to: &records)
      BriefWriter.write(UInt32(words.count), to: &records)
      BriefWriter.write(UInt16(said.count), to: &records)
      BriefWriter.write(UInt16(BriefWriter.number(of: voice, in: &self.voices)), to: &records)
      let except = claim.except.isEmpty ? 0 : BriefWriter.number(of: claim.except, in: &excepts) + 1
      BriefWriter.write(UInt16(except), to: &records)
      records += [groups[number].sentence, groups[number].act]
      records += [UInt8(BriefWriter.number(of: claim.party, in: &parties)), Fact.said(by: claim).rawValue]
      records += [BriefWriter.number(of: claim.extent), 0]
      words += said
    }
    let start = 20 + records.count + idle.count
    for number in [2, counting.count, idle.count / 8, start, start + words.count * 2] {
      BriefWriter.write(UInt32(number), to: &bytes)
    }
    bytes += records + idle
    for word in words { BriefWriter.write(word, to: &bytes) }
    writeTail(location, dossier.claims)
  }

  private mutating func writeTail(_ location: Claim.Location, _ claims: [Claim]) {
    for text in [location.id.rawValue, location.name, location.arabic, location.kind.rawValue] { write(text) }
    write(claims.filter { $0.factuality == .asserted || $0.factuality == .denied }.compactMap(\.about))
    write(claims.compactMap(\.published))
    let others = Set(claims.map(\.party)).subtracting(parties).sorted()
    write(parties + others) { $0.write($1.rawValue) }
    write(voices) { writer, voice in
      switch voice {
      case .neutral(let source): writer.write("n" + source.rawValue)
      case .side(let party): writer.write("s" + party.rawValue)
      case .outlet(let name): writer.write("o" + name)
      case .unnamed: writer.write("u")
      }
    }
    write(excepts) { $0.write($1) { $0.write($1.rawValue) } }
  }

  /// Adds the marks, which stand at the end.
  mutating func write(_ marks: [Brief.Mark]) {
    write(marks) { writer, mark in
      let own = mark.mark
      writer.number(mark.counting)
      writer.number(mark.idle)
      for number in own.numbers { writer.number(Int(UInt32(bitPattern: number))) }
      for party in [own.holder, own.named, own.former] { writer.write(party) }
      writer.write(own.parties) { $0.write($1) }
      writer.write(own.words) { $0.number(Int($1)) }
      writer.write(own.except) { $0.write($1.rawValue) }
    }
  }

  private mutating func number(_ number: Int) { BriefWriter.write(UInt32(number), to: &bytes) }

  private mutating func write<Item>(_ items: [Item], _ writeItem: (inout BriefWriter, Item) -> Void) {
    BriefWriter.write(UInt32(items.count), to: &bytes)
    for item in items { writeItem(&self, item) }
  }

  private mutating func write(_ text: String) {
    BriefWriter.write(UInt32(text.utf8.count), to: &bytes)
    bytes += text.utf8
  }

  private mutating func write(_ days: [Day]) {
    BriefWriter.write(UInt32(days.isEmpty ? 0 : 1), to: &bytes)
    guard let first = days.min(), let last = days.max() else { return }
    BriefWriter.write(Int32(first.number), to: &bytes)
    BriefWriter.write(Int32(last.number), to: &bytes)
  }

  /// For each claim, which others of its day stand in the same sentence and hang on the same verb: numbers from 1, 0
  /// for none.
  private static func groups(_ counting: [Int32], _ dossier: Dossier) -> [(sentence: UInt8, act: UInt8)] {
    var groups = [(sentence: UInt8, act: UInt8)](repeating: (0, 0), count: counting.count)
    var first = 0
    while first < counting.count {
      var end = first
      let day = dossier[counting[first]].about
      while end < counting.count, dossier[counting[end]].about == day { end += 1 }
      var (sentences, acts): (UInt8, UInt8) = (0, 0)
      for one in first..<end {
        for other in first..<one where dossier.areOneSentence(counting[one], counting[other]) {
          join(&groups, one, other, \.sentence, &sentences)
          if dossier.areOneAct(counting[one], counting[other]) { join(&groups, one, other, \.act, &acts) }
        }
      }
      first = end
    }
    return groups
  }

  private static func join(
    _ groups: inout [(sentence: UInt8, act: UInt8)], _ one: Int, _ other: Int,
    _ group: WritableKeyPath<(sentence: UInt8, act: UInt8), UInt8>, _ count: inout UInt8
  ) {
    if groups[other][keyPath: group] == 0 {
      guard count < .max else { return }
      count += 1
      groups[other][keyPath: group] = count
    }
    groups[one][keyPath: group] = groups[other][keyPath: group]
  }

  private static func number<Item: Equatable>(of item: Item, in items: inout [Item]) -> Int {
    if let index = items.firstIndex(of: item) { return index }
    items.append(item)
    return items.count - 1
  }

  private static func number(of extent: Claim.Extent?) -> UInt8 {
    switch extent {
    case nil: 0
    case .full: 1
    case .most: 2
    case .half: 3
    case .part: 4
    case .outskirts: 5
    }
  }

  private static func write(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }
}

/// Reads what a ``BriefWriter`` wrote; nothing where the bytes end too soon.
struct BriefReader {
  var position = 0
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func number() -> Int? {
    guard position + 4 <= bytes.count else { return nil }
    defer { position += 4 }
    let at = position
    return Int(bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: at, as: UInt32.self) })
  }

  mutating func string() -> String? {
    guard let count = number(), position + count <= bytes.count else { return nil }
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  mutating func list<Item>(_ item: (inout BriefReader) -> Item?) -> [Item]? {
    guard let count = number(), count <= bytes.count else { return nil }
    var items: [Item] = []
    for _ in 0..<count {
      guard let item = item(&self) else { return nil }
      items.append(item)
    }
    return items
  }

  mutating func days() -> (range: ClosedRange<Day>?, Void)? {
    guard let isThere = number() else { return nil }
    guard isThere == 1 else { return (nil, ()) }
    guard let first = number(), let last = number() else { return nil }
    let (lower, upper) = (Int(Int32(truncatingIfNeeded: first)), Int(Int32(truncatingIfNeeded: last)))
    return lower <= upper ? (Day(number: lower)...Day(number: upper), ()) : nil
  }

  mutating func mark() -> Brief.Mark? {
    guard let counting = number(), let idle = number() else { return nil }
    var numbers: [Int32] = []
    for _ in 0..<MarkBytes.count {
      guard let number = number() else { return nil }
      numbers.append(Int32(bitPattern: UInt32(truncatingIfNeeded: number)))
    }
    guard let holder = string(), let named = string(), let former = string(), let parties = list({ $0.string() }),
      let words = list({ $0.number().map { Int32(truncatingIfNeeded: $0) } }),
      let except = list({ $0.string().map { Identifier<Place>($0) } })
    else { return nil }
    return Brief.Mark(
      counting: counting, idle: idle,
      mark: MarkBytes(
        numbers: numbers, holder: holder, named: named, former: former, parties: parties, words: words, except: except))
  }

  mutating func voice() -> Voice? {
    guard let text = string(), let kind = text.first else { return nil }
    let name = String(text.dropFirst())
    switch kind {
    case "n": return .neutral(Identifier(name))
    case "s": return .side(Identifier(name))
    case "o": return .outlet(name)
    case "u": return .unnamed
    default: return nil
    }
  }
}
