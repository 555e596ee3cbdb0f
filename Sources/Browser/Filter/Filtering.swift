import ExtractionModel
import Fusion

extension Model {
  /// The sentences behind the state, whether the filter lets them through or not.
  var allEvidence: [Evidence] {
    let control = control
    return control.for + control.against + control.other
  }

  /// Those of some sentences that the filter lets through.
  func filtered(_ evidence: [Evidence]) -> [Evidence] {
    filter.isEmpty ? evidence : evidence.filter { filter.lets(words.values(of: $0)) }
  }

  /// The days that changed a place, with the sentences that the filter lets through.
  func turns(_ shift: Shift) -> Turns { Turns(shift, timeline, filtered) }

  /// Takes another filter; the sentence stays selected where it is still listed.
  mutating func filter(_ change: (inout Filter) -> Void) {
    let wanted = evidence.indices.contains(sentence) ? evidence[sentence].claim : nil
    change(&filter)
    keepSentence(wanted)
  }

  /// Opens the list of what can be filtered by, or closes it.
  mutating func toggleFilterList() {
    if case .filter = views.last { return goBack() }
    views.append(.filter(selected: 0))
  }

  /// Chooses the selected value, or no longer.
  mutating func chooseValue() {
    guard case .filter(let selected) = views.last else { return }
    let lines = FilterList(self).lines
    guard lines.indices.contains(selected) else { return }
    filter { filter in
      if filter.chosen.remove(lines[selected].value) == nil { filter.chosen.insert(lines[selected].value) }
    }
    // What was chosen elsewhere and has no claim here leaves the list with its choice.
    views[views.count - 1] = .filter(selected: min(selected, max(0, FilterList(self).lines.count - 1)))
  }

  /// Lets everything through again.
  mutating func clearFilter() {
    notice = say.filterEnded(wasThere: !filter.isEmpty)
    filter { $0.chosen = [] }
    if case .filter(let selected) = views.last {
      views[views.count - 1] = .filter(selected: min(selected, max(0, FilterList(self).lines.count - 1)))
    }
  }
}
