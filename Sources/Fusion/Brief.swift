import ExtractionModel

/// What the rule needs of the claims about one place, as bytes: the claims without their sentences.
///
/// A claim takes some 24 bytes of it where its row in a database takes hundreds, so that a war of ten years is folded
/// as it is read. It says nothing that the claims do not say, nothing of who holds the place, and depends on the pack
/// it was made with, which knows the voices. It is for one machine: nothing is promised from version to version.
public struct Brief: Sendable {
  /// The place.
  public let location: Claim.Location
  /// First to last day that its claims speak of, background not counted.
  public let present: ClosedRange<Day>?
  /// First to last day on which they were published.
  public let published: ClosedRange<Day>?
  /// The parties they name.
  public let parties: [Identifier<Party>]
  /// The brief as bytes.
  public let bytes: [UInt8]

  /// Changes whenever the bytes, or what the rule asks of a claim, change.
  public static let version = "2"

  /// Where its folding stood after some of its days; none where the place has parts, on whose states it rests too.
  private let marks: [Mark]

  /// How far its claims had been folded when the mark was made.
  struct Mark {
    let counting: Int
    let idle: Int
    let mark: MarkBytes
  }

  private let voices: [Voice]
  private let excepts: [[Identifier<Place>]]
  private let layout: Layout

  /// Where what stands.
  private struct Layout {
    static let header = 20
    static let record = 24
    static let idle = 8
    var counting = 0
    var idle = 0
    var words = 0
    var tail = 0
  }

  /// The brief of the claims about one place, in any order; nothing where none of them has a day.
  public init?(claims: [Claim], pack: Pack, outlets: [Identifier<Article>: String]) {
    let dossier = Dossier(claims)
    guard let location = dossier.claims.first?.location else { return nil }
    var writer = BriefWriter(dossier, location, Voices(pack, outlets: outlets))
    guard let plain = Brief(bytes: writer.bytes + [0, 0, 0, 0]) else { return nil }
    writer.write(plain.marks(pack))
    self.init(bytes: writer.bytes)
  }

  /// Every so many days with claims there is a mark.
  private static let stride = 48

  /// Folds the brief and marks where that stands, if the place has no parts.
  private func marks(_ pack: Pack) -> [Mark] {
    guard !pack.places.contains(where: { $0.parent == location.id && !$0.kind.isArea }) else { return [] }
    var folding = Folding(
      pack: pack, parties: Set(parties), baseline: Timeline.baseline(of: pack), children: [:], asOf: nil)
    let (facts, history) = folding.fold(self)
    var (counting, idle, marks) = (0, 0, [Mark]())
    for (index, entry) in history.entries.enumerated() {
      for fact in facts[Int(entry.facts.lowerBound)..<Int(entry.facts.upperBound)] {
        if fact.claim >= 0 { counting += 1 } else { idle += 1 }
      }
      guard index % Self.stride == Self.stride - 1 else { continue }
      marks.append(Mark(counting: counting, idle: idle, mark: MarkBytes(history.mark(index), folding.cast)))
    }
    return marks
  }

  /// The last mark before a day, if there is one.
  func mark(before day: Day) -> Mark? { marks.last { Int($0.mark.day) < day.number } }

  /// The brief that some bytes are; nothing where they are none.
  public init?(bytes: [UInt8]) {
    var reader = BriefReader(bytes)
    guard let version = reader.number(), version == 2, let counting = reader.number(), let idle = reader.number(),
      let words = reader.number(), let tail = reader.number(),
      words == Layout.header + counting * Layout.record + idle * Layout.idle, tail >= words, tail <= bytes.count
    else { return nil }
    layout = Layout(counting: counting, idle: idle, words: words, tail: tail)
    reader.position = tail
    guard let id = reader.string(), let name = reader.string(), let arabic = reader.string(),
      let kind = reader.string().flatMap({ Place.Kind(rawValue: $0) }), let present = reader.days(),
      let published = reader.days(), let parties = reader.list({ $0.string().map { Identifier<Party>($0) } }),
      let voices = reader.list({ $0.voice() }),
      let excepts = reader.list({ $0.list { $0.string().map { Identifier<Place>($0) } } }),
      let marks = reader.list({ $0.mark() })
    else { return nil }
    self.marks = marks
    location = Claim.Location(id: Identifier(id), name: name, arabic: arabic, kind: kind)
    (self.present, self.published) = (present.range, published.range)
    (self.parties, self.voices, self.excepts, self.bytes) = (parties, voices, excepts, bytes)
  }

  /// The facts of the claims by day, those that count with their numbers.
  ///
  /// - Parameters:
  ///   - asOf: only what was published by this day
  ///   - last: only what speaks of this day or one before
  ///   - mark: only what comes after it
  func facts(
    _ cast: inout Cast, _ pack: Pack, asOf: Day?, through last: Day?, after mark: Mark? = nil
  ) -> [Fact] {
    let voices = voices.map { cast.index($0) }
    let named = parties.map { cast.index($0) }
    let mapped = parties.map { cast.index(pack.mapParty($0)) }
    let (asOf, last) = (Int32(clamping: asOf?.number ?? .max), Int32(clamping: last?.number ?? .max))
    var facts: [Fact] = []
    if mark == nil { facts.reserveCapacity(layout.counting + layout.idle) }
    bytes.withUnsafeBytes { bytes in
      var (counting, idle) = (mark?.counting ?? 0, mark?.idle ?? 0)
      let idles = Layout.header + layout.counting * Layout.record
      func day(_ index: Int, _ count: Int, _ at: Int) -> Int32 {
        index < count ? bytes.loadUnaligned(fromByteOffset: at, as: Int32.self) : .max
      }
      while true {
        let (at, idleAt) = (Layout.header + counting * Layout.record, idles + idle * Layout.idle)
        let (next, nextIdle) = (day(counting, layout.counting, at), day(idle, layout.idle, idleAt))
        guard min(next, nextIdle) != .max, min(next, nextIdle) <= last else { return }
        if next <= nextIdle {
          let record = Record(bytes, at)
          counting += 1
          guard record.published <= asOf, record.voice < voices.count, record.named < parties.count,
            let said = Fact.Said(rawValue: record.said)
          else { continue }
          facts.append(
            Fact(
              claim: Int32(counting - 1), day: next, published: record.published, party: mapped[record.named],
              named: named[record.named], voice: voices[record.voice], said: said, extent: record.extent))
        } else {
          let packed = bytes.loadUnaligned(fromByteOffset: idleAt + 4, as: Int32.self)
          idle += 1
          guard packed >> 2 <= asOf else { continue }
          let said: Fact.Said = packed & 3 == 1 ? .historic : packed & 3 == 2 ? .planned : .context
          facts.append(
            Fact(
              claim: -1, day: nextIdle, published: packed >> 2, party: Cast.nobody, named: Cast.nobody, voice: 0,
              said: said, extent: nil))
        }
      }
    }
    return facts
  }

  /// The fact of a claim that counts, by its number.
  func fact(_ claim: Int32, _ cast: inout Cast, _ pack: Pack) -> Fact? {
    guard let record = record(claim, { $0 }), record.voice < voices.count, record.named < parties.count,
      let said = Fact.Said(rawValue: record.said)
    else { return nil }
    let named = parties[record.named]
    return Fact(
      claim: claim, day: record.day, published: record.published, party: cast.index(pack.mapParty(named)),
      named: cast.index(named), voice: cast.index(voices[record.voice]), said: said, extent: record.extent)
  }

  /// What stands of a claim that counts.
  fileprivate struct Record {
    let day: Int32
    let published: Int32
    let words: Int
    let wordCount: Int
    let voice: Int
    let except: Int
    let sentence: UInt8
    let act: UInt8
    let named: Int
    let said: UInt8
    let extent: Claim.Extent?

    init(_ bytes: UnsafeRawBufferPointer, _ at: Int) {
      func short(_ offset: Int) -> Int { Int(bytes.loadUnaligned(fromByteOffset: at + offset, as: UInt16.self)) }
      day = bytes.loadUnaligned(fromByteOffset: at, as: Int32.self)
      published = bytes.loadUnaligned(fromByteOffset: at + 4, as: Int32.self)
      words = Int(bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt32.self))
      wordCount = short(12)
      voice = short(14)
      except = short(16)
      sentence = bytes[at + 18]
      act = bytes[at + 19]
      named = Int(bytes[at + 20])
      said = bytes[at + 21]
      extent = Record.extents[Int(bytes[at + 22] & 7)]
    }

    static let extents: [Claim.Extent?] = [nil, .full, .most, .half, .part, .outskirts, nil, nil]
  }
}

extension Brief: Testimony {
  func areOneSentence(_ one: Int32, _ other: Int32) -> Bool { share(one, other, \.sentence) }

  func areOneAct(_ one: Int32, _ other: Int32) -> Bool { share(one, other, \.act) }

  func except(of claim: Int32) -> [Identifier<Place>] {
    let number = record(claim) { $0.except } ?? 0
    return number > 0 && number <= excepts.count ? excepts[number - 1] : []
  }

  func areOneLine(_ one: Int32, _ other: Int32) -> Bool {
    let (left, right) = (words(one), words(other))
    return bytes.withUnsafeBytes { bytes in
      Reprint.isOneLine(
        UnsafeRawBufferPointer(rebasing: bytes[left]).bindMemory(to: UInt16.self),
        UnsafeRawBufferPointer(rebasing: bytes[right]).bindMemory(to: UInt16.self))
    }
  }

  private func share(_ one: Int32, _ other: Int32, _ group: KeyPath<Record, UInt8>) -> Bool {
    guard let left = record(one, { $0 }), let right = record(other, { $0 }) else { return false }
    return left.day == right.day && left[keyPath: group] != 0 && left[keyPath: group] == right[keyPath: group]
  }

  private func record<Value>(_ claim: Int32, _ value: (Record) -> Value) -> Value? {
    guard claim >= 0, claim < layout.counting else { return nil }
    return bytes.withUnsafeBytes { value(Record($0, Layout.header + Int(claim) * Layout.record)) }
  }

  /// The bytes of the words of a claim's sentence.
  private func words(_ claim: Int32) -> Range<Int> {
    guard let (first, count) = record(claim, { ($0.words, $0.wordCount) }) else { return 0..<0 }
    let start = layout.words + 2 * first
    return start + 2 * count <= layout.tail ? start..<start + 2 * count : 0..<0
  }
}
