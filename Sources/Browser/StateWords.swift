import ExtractionModel
import Fusion
import Screen

/// The mark of a state on cards and strips: a letter always, colour only repeats it.
///
/// Capitals were reported that day, small letters are carried over. `O?` claimed only, `G/O` contested, `G|O` disputed,
/// `G+S` shared, `·` nobody or nobody known.
struct Badge: Hashable {
  /// A stretch of one role.
  struct Piece: Hashable {
    let text: String
    let role: Role
  }

  /// Stretches from the left.
  let pieces: [Piece]

  /// Columns it takes.
  var width: Int { pieces.reduce(0) { $0 + Printable.columns($1.text) } }

  /// The mark of a state as cards and headlines show it, a single letter between blanks.
  init(_ control: Control, _ pack: Pack) {
    self.init(control.standing, control.holder, control.parties, control.reported, pack, padded: true)
  }

  /// The mark of a state as the timeline shows it, no wider than it must be.
  init(_ state: TownDay, _ pack: Pack) {
    self.init(state.standing, state.holder, state.parties, state.reported, pack, padded: false)
  }

  private init(
    _ standing: Control.Standing, _ holder: Identifier<Party>?, _ parties: [Identifier<Party>], _ reported: Bool,
    _ pack: Pack, padded: Bool
  ) {
    func piece(_ party: Identifier<Party>, _ decorate: (String) -> String = { $0 }) -> Piece {
      let letter = String(pack[party]?.letter ?? "·")
      return Piece(
        text: decorate(reported ? letter : letter.lowercased()), role: Role.of(party, pack, reported))
    }
    let parties = parties.isEmpty ? holder.map { [$0] } ?? [] : parties
    switch standing {
    case .unknown:
      pieces = [Piece(text: padded ? " · " : "·", role: .unreported)]
    case .held where parties.count < 2, .claimed where parties.count < 2:
      let sign = standing == .claimed ? "?" : padded ? " " : ""
      pieces = parties.prefix(1).map { party in piece(party) { (padded ? " " : "") + $0 + sign } }
    default:
      let (sign, role): (String, Role) =
        switch standing {
        case .contested: ("/", .contested)
        case .disputed: ("|", .disputed)
        default: ("+", .faint)
        }
      let letters = parties.prefix(3).map { piece($0) }
      let known = letters.count > 1 ? letters : [Piece(text: "·", role: .unreported)] + letters
      pieces = Array(known.map { [$0] }.joined(separator: [Piece(text: sign, role: role)]))
    }
  }

  /// Draws it, and returns the column after it.
  @discardableResult
  func draw(into region: inout Region, x: Int, y: Int) -> Int {
    var x = x
    for piece in pieces { x = region.put(piece.text, x: x, y: y, role: piece.role) }
    return x
  }
}

extension Role {
  /// The colour slot of a party, reported or carried over.
  static func of(_ party: Identifier<Party>, _ pack: Pack, _ reported: Bool) -> Role {
    let tint = pack[party].flatMap { Tint(rawValue: $0.tint.rawValue) } ?? .grey
    return reported ? .reported(tint) : .carried(tint)
  }
}

/// States in words.
extension Words {
  /// Who holds the place: `Opposition, most of it`, `Government and Opposition`, `nobody known`.
  func holder(_ control: Control) -> String {
    let parties = control.parties.isEmpty ? control.holder.map { [$0] } ?? [] : control.parties
    guard control.standing != .unknown, !parties.isEmpty else {
      return control.claims == 0 && control.baseline == nil ? "No report" : "Holder unknown"
    }
    var names = parties.map(name(of:)).joined(separator: control.standing == .disputed ? " or " : " and ")
    if parties.count == 1, let named = control.named, named != parties[0] { names += " (\(name(of: named)))" }
    guard let extent = control.extent, parties.count == 1 else { return names }
    return "\(names), \(self.extent(extent))"
  }

  /// What stands on a card beside the letter: extent or standing when reported, else the age.
  func card(_ control: Control) -> String {
    if control.standing == .unknown { return control.claims == 0 ? "" : "left" }
    guard !control.reported else {
      return control.extent?.rawValue ?? control.standing.rawValue
    }
    guard let age = control.ageDays else { return "baseline" }
    return "\(age)d ago"
  }

  /// When the state was reported: `reported today`, `last reported 30 Nov, 3 days ago`.
  func age(_ control: Control) -> String {
    if control.reported { return "reported this day" }
    guard let age = control.ageDays else {
      return control.fromBaseline
        ? control.baseline?.since.map { "since \($0.short) \($0.civil.year)" } ?? "from before the first day" : ""
    }
    return "carried over \(count(age, "day")) from \((control.day - age).short)"
  }

  /// How sure it is, and on whose word: `held: 3 sources, the army admits it; 1 denial`.
  func standing(_ control: Control) -> String {
    let voices = Set(control.for.map { source(of: $0.claim, known: $0.source) }).count
    let said = count(voices, "source")
    let verdict: String =
      switch control.standing {
      case .held where control.fromBaseline:
        "held, by \(control.baseline?.source ?? "the baseline")" + (voices > 0 ? " and by \(said)" : "")
      case .held: admission(control).map { "held: \(said), \($0)" } ?? "held: \(said)"
      case .claimed where control.for.contains { $0.weight == .unnamed }: "claimed only: a voice of unknown standing"
      case .claimed: "claimed only, by the side that gains: \(said)"
      case .contested: "contested: both are inside, by \(said)"
      case .disputed: "disputed: sources of equal standing exclude each other"
      case .unknown where control.for.isEmpty: "nobody has said anything yet"
      case .unknown: "left, and nobody says who came: \(said)"
      }
    return control.against.isEmpty ? verdict : "\(verdict); \(opposition(control))"
  }

  private func admission(_ control: Control) -> String? {
    control.for.first { $0.weight == .admission }.map { "\(source(of: $0.claim, known: $0.source)) admits it" }
  }

  private func opposition(_ control: Control) -> String {
    let denials = control.against.count { $0.claim.factuality == .denied }
    let rest = control.against.count - denials
    return [denials > 0 ? count(denials, "denial") : nil, rest > 0 ? "\(rest) against" : nil].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// `1 day`, `3 days`.
  func count(_ number: Int, _ noun: String) -> String { number == 1 ? "1 \(noun)" : "\(number) \(noun)s" }
}
