import ExtractionModel
import Fusion
import Screen

/// The steps that lead to a state, as rows: what was reasoned, and the claims it rests on.
struct WhyList {
  /// A row of the list.
  struct Row {
    let line: Bidi.Line
    let indent: Int
    let role: Role
    /// The claim whose words these are.
    var claim: Claim?
  }

  /// Rows from the top.
  private(set) var rows: [Row] = []

  /// The steps behind the selected town's state, at a width.
  init(_ model: Model, width: Int) {
    let control = model.control
    var told: Set<Claim> = []
    for (number, (step, text)) in zip(control.steps, control.explanation(in: model.pack, model.language)).enumerated() {
      append("\(number + 1)  \(text)", indent: 2, role: .text, width, model)
      for evidence in step.evidence where told.insert(evidence.claim).inserted { append(evidence.claim, model, width) }
      append("", indent: 0, role: .text, width, model)
    }
  }

  /// Where a claim stands and which rule read it, and the words that say it.
  private mutating func append(_ claim: Claim, _ model: Model, _ width: Int) {
    let say = model.say
    let facts = [
      say.articleNumber(model.words.number(of: claim.article)), claim.about.map(say.short), say.readByRule(claim.rule),
    ]
    append(facts.compactMap(\.self).joined(separator: " · "), indent: 5, role: .faint, width, model)
    let excerpt = Excerpt(claim, width: width - 10, rows: 1, bidi: model.bidi)
    for line in excerpt.lines {
      rows.append(Row(line: line, indent: 5, role: .sentence, claim: claim))
    }
  }

  private mutating func append(_ text: String, indent: Int, role: Role, _ width: Int, _ model: Model) {
    let lines = model.bidi.lines(text, width: max(1, width - indent - 4), direction: model.say.direction)
    for (index, line) in lines.enumerated() {
      rows.append(Row(line: line, indent: index == 0 ? indent : indent + 3, role: role))
    }
  }
}

extension Model {
  /// Why the selected town has the state it has, step by step.
  func drawWhy(top: Int, into region: inout Region) {
    guard !region.bounds.isEmpty else { return }
    let panel = Panel(region.bounds)
    panel.draw(
      say.why(words.name(of: town), on: day), focused: context == .why, into: &region)
    let control = control
    let isRoomy = panel.content.height >= 6
    if isRoomy {
      let x = Badge(control, pack).draw(into: &region[panel.content], x: 2, y: 1) + 1
      let end = region[panel.content].put(words.holder(control), x: x, y: 1, role: .strong)
      region[panel.content].put(
        words.standing(control), x: end + 2, y: 1, width: panel.content.width - end - 3, role: .faint)
    }
    let (_, body) = panel.content.splitTop(isRoomy ? 3 : 0)
    let list = WhyList(self, width: body.width)
    let first = min(top, max(0, list.rows.count - body.height))
    region[body].placeCursor(x: 2, y: 0)
    for (y, row) in list.rows.dropFirst(first).prefix(body.height).enumerated() {
      region[body].put(row.line, x: row.indent, y: y, width: body.width - row.indent - 3) { bytes in
        row.claim.map { Role.of(bytes, in: $0, otherwise: row.role) } ?? row.role
      }
    }
  }
}
