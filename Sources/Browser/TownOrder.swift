import ExtractionModel
import Fusion

/// How the towns of the list follow each other, behind those that are pinned.
public enum TownOrder: String, CaseIterable, Hashable, Sendable {
  /// Towns before villages, villages before bases and hills, areas last; within that as the pack has them.
  case kind
  /// Those that changed last first.
  case change
  /// By English name.
  case name
  /// By governorate, then as `kind`.
  case governorate
}

extension Model {
  /// Puts the towns in order: the pack's and the pinned ones first, then the rest.
  mutating func arrangePlaces() {
    fixed = pack.towns + pinned
    if let guest, !fixed.contains(guest), !listed.contains(guest) { fixed.append(guest) }
    let isFixed = Set(fixed)
    places = fixed + sorted(listed.filter { !isFixed.contains($0) })
  }

  /// Takes the next order.
  mutating func turnOrder() {
    let orders = TownOrder.allCases
    turn(to: orders[(orders.firstIndex(of: order)! + 1) % orders.count])
    notice = say.ordered(by: order)
  }

  /// Takes an order.
  mutating func turn(to order: TownOrder) {
    self.order = order
    arrangePlaces()
  }

  /// Pins the selected town to the front of the list, or lets it go.
  mutating func togglePin() {
    guard !pack.towns.contains(town) else {
      notice = say.alwaysInFront(words.name(of: town))
      return
    }
    if let index = pinned.firstIndex(of: town) {
      pinned.remove(at: index)
      if !listed.contains(town) { guest = town }
      notice = say.pinned(words.name(of: town), isPinned: false)
    } else {
      pinned.append(town)
      notice = say.pinned(words.name(of: town), isPinned: true)
    }
    arrangePlaces()
  }

  private func sorted(_ places: [Identifier<Place>]) -> [Identifier<Place>] {
    func by<Key: Comparable>(_ key: (Identifier<Place>) -> Key) -> [Identifier<Place>] {
      places.map { ($0, key($0)) }.enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
        .map(\.element.0)
    }
    return switch order {
    case .kind: places
    case .change: by { -(changes.last(of: $0, by: day)?.number ?? .min / 2) }
    case .name: by { words.name(of: $0).lowercased() }
    case .governorate: by { words.governorate(of: $0).lowercased() }
    }
  }

  /// Towns, then villages and districts, then whatever is a point, then areas: each in the given order.
  static func byKind(_ grid: [Identifier<Place>], _ words: Words) -> [Identifier<Place>] {
    func rank(_ id: Identifier<Place>) -> Int {
      switch words.kind(of: id) {
      case .city, .town: 0
      case .village, .district: 1
      case let kind where kind.isArea: 3
      default: 2
      }
    }
    let ranked = grid.map { (id: $0, rank: rank($0)) }
    return (0...3).flatMap { wanted in ranked.filter { $0.rank == wanted }.map(\.id) }
  }
}
