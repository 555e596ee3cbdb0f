import ExtractionModel

/// A mark of a history with parties by name and the claims of its state by number, as a brief keeps it.
struct MarkBytes {
  /// Day, basis, since, counts, flags, and the state's standing, extent and rank; see `init(_:_:)`.
  let numbers: [Int32]
  let holder: String
  let named: String
  let former: String
  let parties: [String]
  let words: [Int32]
  let except: [Identifier<Place>]

  /// How many numbers there are.
  static let count = 9

  init(
    numbers: [Int32], holder: String, named: String, former: String, parties: [String], words: [Int32],
    except: [Identifier<Place>]
  ) {
    self.numbers = numbers
    (self.holder, self.named, self.former) = (holder, named, former)
    (self.parties, self.words, self.except) = (parties, words, except)
  }

  init(_ mark: History.Mark, _ cast: Cast) {
    func name(_ party: Int16) -> String { cast.party(party)?.rawValue ?? "" }
    let state = mark.state
    let flags: [Bool] = [mark.hasDenial, mark.isReported, mark.isChanged, state.isLeft]
    self.init(
      numbers: [
        mark.day, mark.basis ?? .min, mark.since ?? .min, mark.forCount, mark.againstCount,
        flags.enumerated().reduce(0) { $0 | ($1.element ? 1 << Int32($1.offset) : 0) },
        Int32(Control.Standing.allCases.firstIndex(of: state.standing)!),
        Int32(state.extent.map { Claim.Extent.allCases.firstIndex(of: $0)! + 1 } ?? 0), Int32(state.rank.rawValue),
      ], holder: name(state.holder), named: name(state.named), former: name(state.former),
      parties: state.parties.map(name), words: state.words.map(\.claim), except: mark.except)
  }

  var day: Int32 { numbers[0] }

  /// The mark with a cast's numbers; nothing where the bytes make no sense.
  ///
  /// - Parameter fact: the fact of a claim by its number
  func mark(_ cast: Cast, fact: (Int32) -> Fact?) -> History.Mark? {
    guard let rank = State.Rank(rawValue: UInt8(truncatingIfNeeded: numbers[8])),
      Control.Standing.allCases.indices.contains(Int(numbers[6])), (0...5).contains(numbers[7])
    else { return nil }
    func index(_ name: String) -> Int16 { name.isEmpty ? Cast.nobody : cast.index(Identifier(name)) }
    func day(_ number: Int32) -> Int32? { number == .min ? nil : number }
    var state = State()
    (state.holder, state.named, state.former) = (index(holder), index(named), index(former))
    state.standing = Control.Standing.allCases[Int(numbers[6])]
    state.parties = parties.map(index).sorted()
    state.extent = numbers[7] == 0 ? nil : Claim.Extent.allCases[Int(numbers[7]) - 1]
    state.rank = rank
    state.words = words.compactMap(fact)
    state.isLeft = numbers[5] & 8 != 0
    return History.Mark(
      day: numbers[0], basis: day(numbers[1]), since: day(numbers[2]), forCount: numbers[3], againstCount: numbers[4],
      hasDenial: numbers[5] & 1 != 0, isReported: numbers[5] & 2 != 0, isChanged: numbers[5] & 4 != 0, except: except,
      state: state)
  }
}
