import ExtractionModel
import Screen

/// The letters of the parties.
enum Legend {
  /// Parties that colour the map, the first of each letter, in the order of the pack.
  static func parties(of pack: Pack) -> [Party] {
    var letters: Set<Character> = []
    return pack.parties.filter { $0.within == nil && letters.insert($0.letter).inserted }
  }
}

/// What letters, marks and colours mean, as rows.
struct LegendList {
  /// A row: a sign in its role, and what it means. A heading has no sign.
  struct Row {
    let sign: [Badge]
    let text: String
    let role: Role
  }

  /// Rows from the top.
  let rows: [Row]

  /// The legend of a pack.
  init(_ pack: Pack, _ say: any Speech) {
    let legend = say.legend
    let parties = pack.parties.map { party in
      Row(
        sign: [
          Badge(" \(party.letter) ", Role.of(party.id, pack, true)),
          Badge(" \(party.letter.lowercased()) ", Role.of(party.id, pack, false)),
        ],
        text: party.within.flatMap { pack[$0] }.map {
          say.onTheMap(say.name(of: party, isShort: false), letter: $0.letter)
        }
          ?? say.name(of: party, isShort: false),
        role: .text)
    }
    rows =
      [Self.heading(legend.letters)] + parties + Self.marks(pack, legend) + Self.map(pack, say) + Self.roles(legend)
  }

  private static func heading(_ text: String) -> Row { Row(sign: [], text: text, role: .heading) }

  private static func mark(_ sign: String, _ role: Role, _ text: String) -> Row {
    Row(sign: [Badge(sign, role)], text: text, role: .text)
  }

  /// The marks, by the example of the pack's first two parties.
  private static func marks(_ pack: Pack, _ legend: LegendSpeech) -> [Row] {
    let parties = Legend.parties(of: pack)
    let (a, b) = (parties.first, parties.dropFirst().first)
    let (first, second) = (String(a?.letter ?? "A"), String(b?.letter ?? "B"))
    let reported = a.map { Role.of($0.id, pack, true) } ?? .reported(.grey)
    let carried = a.map { Role.of($0.id, pack, false) } ?? .carried(.grey)
    let other = b.map { Role.of($0.id, pack, true) } ?? .reported(.grey)
    func both(_ sign: String, _ role: Role, _ text: String) -> Row {
      let pieces = [(first, reported), (sign, role), (second, other)].map { Badge.Piece(text: $0.0, role: $0.1) }
      return Row(sign: [Badge(pieces: pieces)], text: text, role: .text)
    }
    return [
      heading(legend.marks),
      mark(" \(first) ", reported, legend.capital),
      mark(" \(first.lowercased()) ", carried, legend.small),
      mark(" \(first)?", reported, legend.claimed),
      both("/", .contested, legend.contested),
      both("|", .disputed, legend.disputed),
      both("+", .faint, legend.shared),
      mark(" · ", .unreported, legend.never),
      mark(" ▲ ", .changed, legend.changed),
      mark(" ! ", .denial, legend.denied),
    ]
  }

  /// What the map draws, and what it does not say.
  private static func map(_ pack: Pack, _ say: any Speech) -> [Row] {
    guard !pack.outlines.isEmpty else { return [] }
    var seen: Set<String> = []
    let sources = pack.outlines.map(\.shownBy).filter { seen.insert($0).inserted }.joined(separator: ", ")
    return [
      heading(say.legend.map), mark("⡏⠉⢹", .outline, say.outlines(by: sources)),
      Row(sign: [], text: say.legend.borders, role: .faint),
      Row(sign: [], text: say.legend.hidden, role: .faint),
    ]
  }

  private static func roles(_ legend: LegendSpeech) -> [Row] {
    let roles: [((sign: String, meaning: String), Role)] = [
      (legend.place, .place), (legend.party, .party), (legend.verb, .trigger), (legend.source, .source),
      (legend.extent, .extent), (legend.date, .date), (legend.negation, .negation),
    ]
    return [heading(legend.sentence)] + roles.map { mark($0.sign, $1, $0.meaning) }
  }
}

extension Model {
  /// The legend, over what is below it.
  func drawLegend(top: Int, into region: inout Region) {
    let list = LegendList(pack, say)
    let box = region.bounds.centred(width: 66, height: list.rows.count + 2)
    guard !box.isEmpty else { return }
    region[box].fill()
    let panel = Panel(Rect(x: 0, y: 0, width: box.width, height: box.height))
    panel.draw(say.legend.title, focused: context == .legend, into: &region[box])
    let content = panel.content
    let first = min(top, max(0, list.rows.count - content.height))
    for (y, row) in list.rows.dropFirst(first).prefix(content.height).enumerated() {
      var x = 2
      for sign in row.sign { x = sign.draw(into: &region[box][content], x: x, y: y) }
      x = row.sign.isEmpty ? 1 : max(11, x + 2)
      region[box][content].put(row.text, x: x, y: y, width: content.width - x - 1, role: row.role)
    }
  }
}

extension Rect {
  /// A rectangle of at most that size in the middle of this one.
  func centred(width: Int, height: Int) -> Rect {
    let columns = min(width, self.width)
    let rows = min(height, self.height)
    return Rect(x: x + (self.width - columns) / 2, y: y + (self.height - rows) / 2, width: columns, height: rows)
  }
}
