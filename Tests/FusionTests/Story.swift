import ExtractionModel
import Fusion

/// A case of the table: what is said, and what it amounts to, in the words of an analyst.
///
///     ## a denial by the loser does not outweigh a neutral source
///     before: government
///     1 sohr: opposition controls most
///     1 state-tv denies: opposition entered
///     => 1 opposition held most reported changed against 1
///
/// A claim is `DAY[>PUBLISHED] SOURCE [denies|recalls|plans]: PARTY PREDICATE [EXTENT] [at PLACE] [except PLACES]`,
/// with `"words"` for the sentence, `in ARTICLE` for the article and `by OUTLET` for who printed it. A state is
/// `=> DAY [PLACE:] HOLDER STANDING …`; only what is named is checked.
struct Story: CustomStringConvertible, Sendable {
  let title: String
  var claims: [Claim] = []
  var outlets: [Identifier<Article>: String] = [:]
  var baseline: [Pack.Baseline] = []
  var expectations: [[String]] = []
  var asOf: Day?

  var description: String { title }

  var timeline: Timeline {
    Timeline(claims: claims, pack: Theatre.pack(baseline: baseline), outlets: outlets, asOf: asOf)
  }

  static func read(_ text: String) -> [Story] {
    var stories: [Story] = []
    for line in text.split(separator: "\n").map({ $0.trimming() }) where !line.isEmpty {
      if line.hasPrefix("## ") {
        stories.append(Story(title: String(line.dropFirst(3))))
      } else {
        stories[stories.count - 1].add(line)
      }
    }
    return stories
  }

  private mutating func add(_ line: String) {
    if line.hasPrefix("=> ") {
      expectations.append(line.dropFirst(3).split(separator: " ").map(String.init))
    } else if line.hasPrefix("as of ") {
      asOf = Theatre.day(Int(line.dropFirst(6))!)
    } else if line.hasPrefix("before: ") {
      let words = line.dropFirst(8).split(separator: " ").map(String.init)
      let place = words.count > 2 ? words[2] : "town"
      baseline.append(Pack.Baseline(place: Identifier(place), party: Identifier(words[0]), source: "press"))
    } else {
      addClaim(line)
    }
  }

  private mutating func addClaim(_ line: String) {
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    let halves = parts[0].split(separator: ":", maxSplits: 1)
    let head = halves[0].split(separator: " ").map(String.init)
    var words = halves[1].split(separator: " ").map(String.init)
    func option(_ name: String) -> String? {
      guard let index = words.firstIndex(of: name) else { return nil }
      let value = words[index + 1]
      words.removeSubrange(index...index + 1)
      return value
    }
    let days = head[0].split(separator: ">").map { Int($0)! }
    let place = option("at") ?? "town"
    let except = option("except")?.split(separator: ",").map { Identifier<Place>(String($0)) } ?? []
    let named = option("in")
    let article = Identifier<Article>(named ?? "article-\(claims.count)")
    if let outlet = option("by") { outlets[article] = outlet }
    let factuality: Claim.Factuality =
      switch head.count > 2 ? head[2] : "" {
      case "denies": .denied
      case "recalls": .historic
      case "plans": .planned
      default: .asserted
      }
    let start = named == nil ? claims.count * 100 : 0
    claims.append(
      Claim(
        article: article, published: Theatre.day(days.last!), span: start..<start + 50,
        sentence: parts.count > 1 ? String(parts[1]) : line,
        location: Claim.Location(id: Identifier(place), name: place, arabic: place, kind: .town),
        party: Identifier(words[0]), predicate: Claim.Predicate(rawValue: words[1])!,
        extent: words.count > 2 ? Claim.Extent(rawValue: words[2])! : nil, except: except, factuality: factuality,
        source: Identifier(head[1]), about: Theatre.day(days[0]), rule: "test",
        marks: named == nil ? [] : [Claim.Mark(.trigger, parts.count > 1 ? 30..<35 : 10..<15)]))
  }

  /// What differs between a state and an expectation; empty where it is as expected.
  func difference(_ expectation: [String]) -> [String] {
    var words = expectation[...]
    let day = Theatre.day(Int(words.removeFirst())!)
    let place = words.first!.hasSuffix(":") ? String(words.removeFirst().dropLast()) : "town"
    let control = timeline.control(of: Identifier(place), on: day)
    var differences: [String] = []
    func check(_ found: some Equatable & Sendable, _ wanted: some Equatable & Sendable, _ what: String) {
      if "\(found)" != "\(wanted)" { differences.append("\(what): found \(found), expected \(wanted)") }
    }
    check(control.holder?.rawValue ?? "nobody", words.removeFirst(), "holder")
    check(control.standing.rawValue, words.removeFirst(), "standing")
    while let word = words.popFirst() {
      switch word {
      case "reported": check(control.reported, true, word)
      case "carried":
        check(control.reported, false, "reported")
        check(control.ageDays ?? -1, Int(words.removeFirst())!, "age")
      case "baseline":
        check(control.fromBaseline, true, word)
        check(control.reported, false, "reported")
      case "changed": check(control.changed, true, word)
      case "same": check(control.changed, false, "changed")
      case "denial": check(control.hasDenial, true, word)
      case "between": check(control.parties.map(\.rawValue).joined(separator: "/"), words.removeFirst(), word)
      case "for": check(control.for.count, Int(words.removeFirst())!, word)
      case "against": check(control.against.count, Int(words.removeFirst())!, word)
      case "other": check(control.other.count, Int(words.removeFirst())!, word)
      case "except": check(control.except.map(\.rawValue).joined(separator: ","), words.removeFirst(), word)
      case "named": check(control.named?.rawValue ?? "nobody", words.removeFirst(), word)
      case "whole": check(control.extent?.rawValue ?? "whole", "whole", "extent")
      default: check(control.extent?.rawValue ?? "none", word, "extent")
      }
    }
    return differences
  }
}

extension Substring {
  func trimming() -> String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
