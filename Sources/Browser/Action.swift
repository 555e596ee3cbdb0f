/// Everything a user can do, by the name under which keys, help, palette and manual know it.
public enum Action: String, CaseIterable, Hashable, Sendable {
  // Moving in the pane that has the focus.
  case left, down, up, right, pageUp, pageDown, first, last
  case nextPane, previousPane
  // Time, from anywhere.
  case nextDay, previousDay, nextWeek, previousWeek, firstDay, lastDay
  case nextChange, previousChange, nextChangeAnywhere, previousChangeAnywhere
  case nextConflict, previousConflict
  case toggleAsOf, play, faster, slower, zoomTimeIn, zoomTimeOut
  // Views.
  case turnOrder, togglePin
  case toggleMap, zoomIn, zoomOut, wholeMap, panLeft, panDown, panUp, panRight
  case openArticle, back, nextClaim, previousClaim, diff, otherDayBefore, otherDayAfter, why, legend, help, run
  case palette, complete, link, search, nextHit, previousHit
  case filter, chooseValue, clearFilter, doubts
  case undo
  // Looks.
  case nextColours, nextLanguage, nextArrangement, calibrate, choose
  // Taking something along.
  case copyCitation, copySentence, save
  // The program.
  case toggleMouse, quit

  /// Name in the configuration: `next-day`.
  public var name: String {
    rawValue.reduce(into: "") { name, letter in name += letter.isUppercase ? "-\(letter.lowercased())" : "\(letter)" }
  }
}
