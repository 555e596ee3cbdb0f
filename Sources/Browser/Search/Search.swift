import ExtractionModel
import Fusion
import Screen

/// A search: what was typed, and the towns and sentences that have it.
public struct Search: Hashable, Sendable {
  /// One thing that was found.
  enum Hit: Hashable {
    case town(Identifier<Place>)
    case sentence(Claim)
  }

  /// What was typed.
  public internal(set) var text = ""
  /// Whether it is still being typed; else the user steps from one thing found to the next.
  public internal(set) var isTyping = true
  /// Which of the things found is selected, from 0, towns first.
  public internal(set) var selected = 0
  /// Towns with such a name.
  public internal(set) var towns: [Identifier<Place>] = []
  /// Sentences; nothing while they are being looked for.
  public internal(set) var findings: Findings?

  /// How many things are listed.
  var count: Int { towns.count + (findings?.claims.count ?? 0) }

  /// What is selected.
  var hit: Hit? { count == 0 ? nil : self[selected] }

  /// The nth thing found.
  subscript(index: Int) -> Hit? {
    if towns.indices.contains(index) { return .town(towns[index]) }
    let claims = findings?.claims ?? []
    return claims.indices.contains(index - towns.count) ? .sentence(claims[index - towns.count]) : nil
  }
}

extension Model {
  /// The search that is open, on top or below other views.
  var search: Search? {
    for case .search(let search) in views.reversed() { return search }
    return nil
  }

  /// What is searched for, where a search is open.
  var needle: Needle? { search.map { Needle($0.text) } }

  /// Opens a search, or goes on typing the one that is on top.
  mutating func openSearch() {
    rememberNames()
    guard case .search(var search) = views.last else { return views.append(.search(Search())) }
    search.isTyping = true
    views[views.count - 1] = .search(search)
  }

  /// Takes another text to search for.
  mutating func search(for text: String) -> Effect? {
    let listed = Set(places)
    let towns = names?.places(like: text) { listed.contains($0) }.map(\.place) ?? []
    reviseSearch { search in
      search.text = text
      search.selected = 0
      search.findings = nil
      search.towns = towns
    }
    return Needle(text).isEmpty ? nil : .find(text)
  }

  /// Takes the sentences that were found, unless something else is searched for by now.
  mutating func take(_ findings: Findings, for text: String) {
    for index in views.indices {
      guard case .search(var search) = views[index], search.text == text else { continue }
      search.findings = findings
      views[index] = .search(search)
    }
  }

  /// Selects another thing while the list is seen.
  mutating func moveSearch(_ target: (_ index: Int, _ count: Int) -> Int) {
    reviseSearch { $0.selected = target($0.selected, $0.count) }
  }

  /// Goes to what is selected, and stays ready to go to the next.
  mutating func settleSearch() {
    guard let search, search.hit != nil else {
      notice = say.search(isLooking: search?.findings == nil && search?.text.isEmpty == false)
      return
    }
    reviseSearch { $0.isTyping = false }
    showHit()
  }

  /// Goes to the next thing found, or the one before; from the last to the first.
  mutating func stepSearch(by step: Int) {
    guard let search, search.count > 0 else { return }
    let next = search.selected + step
    if !(0..<search.count).contains(next) { notice = say.again(fromFirst: step > 0) }
    reviseSearch { $0.selected = (next + search.count) % search.count }
    showHit()
  }

  /// Opens the article of the sentence that was found.
  mutating func openFound() -> Effect? {
    guard case .sentence(let claim) = search?.hit else {
      views.removeAll { if case .search = $0 { true } else { false } }
      return nil
    }
    return open(Reading(at: claim))
  }

  private mutating func showHit() {
    switch search?.hit {
    case .town(let place): select(place)
    case .sentence(let claim):
      if let day = claim.about ?? claim.published { go(to: day) }
      select(claim.location.id)
      guard timeline.isTold(town) else { return awaited = claim }
      guard let index = evidence.firstIndex(where: { $0.claim == claim }) else {
        notice = say.countsForNoState
        return
      }
      sentence = index
    case nil: break
    }
  }

  private mutating func reviseSearch(_ change: (inout Search) -> Void) {
    guard case .search(var search) = views.last else { return }
    change(&search)
    views[views.count - 1] = .search(search)
  }
}
