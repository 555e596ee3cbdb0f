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

  /// A mark of one stretch.
  init(_ text: String, _ role: Role) { pieces = [Piece(text: text, role: role)] }

  /// A mark of these stretches.
  init(pieces: [Piece]) { self.pieces = pieces }

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

  /// Draws it, and returns the column after it. It is a code and no text: it stands as it is wherever lines run.
  @discardableResult
  func draw(into region: inout Region, x: Int, y: Int) -> Int {
    var x = x
    for piece in region.isMirrored ? pieces.reversed() : pieces {
      x = region.put(piece.text, x: x, y: y, direction: .leftToRight, role: piece.role)
    }
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
      return say.nobody(isReported: control.claims > 0 || control.baseline != nil)
    }
    var names = parties.map(name(of:))
    if names.count == 1, let named = control.named, named != parties[0] { names[0] += " (\(name(of: named)))" }
    return say.holder(names, control.standing, names.count == 1 ? control.extent : nil)
  }

  /// What stands on a card beside the letter: extent or standing when reported, else the age.
  func card(_ control: Control) -> String {
    if control.standing == .unknown { return control.claims == 0 ? "" : say.left }
    guard !control.reported else {
      return control.extent.map(say.name(of:)) ?? say.name(of: control.standing)
    }
    return control.ageDays.map(say.ago(days:)) ?? say.baseline
  }

  /// When the state was reported: `reported today`, `last reported 30 Nov, 3 days ago`.
  func age(_ control: Control) -> String {
    if control.reported { return say.reportedThisDay }
    if let age = control.ageDays { return say.carriedOver(days: age, from: control.day - age) }
    guard control.fromBaseline else { return "" }
    return control.baseline?.since.map { say.since($0, withYear: true) } ?? say.fromBeforeTheFirstDay
  }

  /// How sure it is, and on whose word: `held: 3 sources, the army admits it; 1 denial`.
  func standing(_ control: Control) -> String {
    let denials = control.against.count { $0.claim.factuality == .denied }
    return say.verdict(verdict(control), denials: denials, others: control.against.count - denials)
  }

  private func verdict(_ control: Control) -> String {
    let voices = Set(control.for.map { source(of: $0.claim, known: $0.source) }).count
    switch control.standing {
    case .held where control.fromBaseline: return say.heldByBaseline(control.baseline?.source, voices: voices)
    case .held:
      let admission = control.for.first { $0.weight == .admission }
      return say.held(voices: voices, admittedBy: admission.map { source(of: $0.claim, known: $0.source) })
    case .claimed where control.for.contains { $0.weight == .unnamed }: return say.claimedByUnknownVoice
    case .claimed: return say.claimedOnly(voices: voices)
    case .contested: return say.contested(voices: voices)
    case .disputed: return say.disputed
    case .unknown where control.for.isEmpty: return say.nothingSaid
    case .unknown: return say.leftByAll(voices: voices)
    }
  }
}
