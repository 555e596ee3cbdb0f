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
    let sign: [Badge.Piece]
    let text: String
    let role: Role
  }

  /// Rows from the top.
  let rows: [Row]

  /// The legend of a pack.
  init(_ pack: Pack) {
    let parties = pack.parties.map { party in
      Row(
        sign: [
          Badge.Piece(text: " \(party.letter) ", role: Role.of(party.id, pack, true)),
          Badge.Piece(text: " \(party.letter.lowercased()) ", role: Role.of(party.id, pack, false)),
        ], text: party.within.flatMap { pack[$0] }.map { "\(party.name), \($0.letter) on the map" } ?? party.name,
        role: .text)
    }
    rows = [Self.heading("Letters")] + parties + Self.marks(pack) + Self.map(pack) + Self.roles
  }

  private static func heading(_ text: String) -> Row { Row(sign: [], text: text, role: .heading) }

  private static func mark(_ sign: String, _ role: Role, _ text: String) -> Row {
    Row(sign: [Badge.Piece(text: sign, role: role)], text: text, role: .text)
  }

  /// The marks, by the example of the pack's first two parties.
  private static func marks(_ pack: Pack) -> [Row] {
    let parties = Legend.parties(of: pack)
    let (a, b) = (parties.first, parties.dropFirst().first)
    let (first, second) = (String(a?.letter ?? "A"), String(b?.letter ?? "B"))
    let reported = a.map { Role.of($0.id, pack, true) } ?? .reported(.grey)
    let carried = a.map { Role.of($0.id, pack, false) } ?? .carried(.grey)
    let other = b.map { Role.of($0.id, pack, true) } ?? .reported(.grey)
    func both(_ sign: String, _ role: Role, _ text: String) -> Row {
      let pieces = [(first, reported), (sign, role), (second, other)].map { Badge.Piece(text: $0.0, role: $0.1) }
      return Row(sign: pieces, text: text, role: .text)
    }
    return [
      heading("Marks"),
      mark(" \(first) ", reported, "capital, on colour: reported that day"),
      mark(" \(first.lowercased()) ", carried, "small: carried over from an earlier day"),
      mark(" \(first)?", reported, "claimed only, by the side that gains"),
      both("/", .contested, "contested: both are inside"),
      both("|", .disputed, "disputed: sources of equal standing exclude each other"),
      both("+", .faint, "held together"),
      mark(" · ", .unreported, "never reported"),
      mark(" ▲ ", .changed, "changed on this day"),
      mark(" ! ", .denial, "somebody denies it"),
    ]
  }

  /// What the map draws, and what it does not say.
  private static func map(_ pack: Pack) -> [Row] {
    guard !pack.outlines.isEmpty else { return [] }
    var seen: Set<String> = []
    let sources = pack.outlines.map(\.shownBy).filter { seen.insert($0).inserted }.joined(separator: ", ")
    return [
      heading("Map"), mark("⡏⠉⢹", .outline, "where areas end, by \(sources)"),
      Row(sign: [], text: "Outlines show no position on borders.", role: .faint),
      Row(sign: [], text: "A town without room for its mark appears on a larger map.", role: .faint),
    ]
  }

  private static let roles: [Row] = [
    heading("In a sentence"),
    mark("place", .place, "where"), mark("party", .party, "who"), mark("verb", .trigger, "what is said to be so"),
    mark("source", .source, "who says so"), mark("extent", .extent, "how much of it"), mark("date", .date, "when"),
    mark("not", .negation, "words that deny"),
  ]
}

extension Model {
  /// The legend, over what is below it.
  func drawLegend(top: Int, into region: inout Region) {
    let list = LegendList(pack)
    let box = region.bounds.centred(width: 66, height: list.rows.count + 2)
    guard !box.isEmpty else { return }
    region[box].fill()
    let panel = Panel(Rect(x: 0, y: 0, width: box.width, height: box.height))
    panel.draw("Legend", focused: context == .legend, into: &region[box])
    let content = panel.content
    let first = min(top, max(0, list.rows.count - content.height))
    for (y, row) in list.rows.dropFirst(first).prefix(content.height).enumerated() {
      var x = 2
      for piece in row.sign { x = region[box][content].put(piece.text, x: x, y: y, role: piece.role) }
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
