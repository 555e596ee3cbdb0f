import Screen

/// Where the user is: which keys mean something.
public enum Context: String, CaseIterable, Hashable, Sendable {
  /// Panes of the main view, by the one that has the focus.
  case towns, map, sentences, timeline
  /// Views on top of it.
  case article, diff, why, legend, calibration, help, palette, search, found, filter, link

  /// The panes of the main view.
  public static let panes: Set<Context> = [.towns, .map, .sentences, .timeline]
  /// Everywhere but where characters are typed.
  public static let browsing: Set<Context> = Set(allCases).subtracting(typing)
  /// Where characters are typed.
  public static let typing: Set<Context> = [.help, .palette, .search]
  /// Everywhere.
  public static let everywhere = Set(allCases)
}

/// The one table of keys: dispatch, help overlay, hint line and manual all come from it.
public enum Keymap {
  /// Headings under which help and manual list the keys.
  public enum Group: String, CaseIterable, Hashable, Sendable {
    case moving = "Moving", time = "Time", views = "Views", program = "Program"
  }

  /// A line of the table: these keys do that, in these contexts.
  public struct Binding: Hashable, Sendable {
    /// What it does.
    public let action: Action
    /// Keys that do it, the one to show first.
    public internal(set) var keys: [Key]
    /// Two or three words: `next day`.
    public let title: String
    /// A sentence for help and manual.
    public let help: String
    /// Heading it belongs to.
    public let group: Group
    /// Where it works.
    public let contexts: Set<Context>
    /// Its word in the hint line, which neighbours may share; nothing keeps it out of the line.
    public let hint: String?

    /// Gives it other keys.
    public mutating func rebind(to keys: [Key]) { self.keys = keys }

    /// Takes keys away that mean something else now; Ctrl-C always quits.
    public mutating func drop(_ taken: [Key]) {
      keys.removeAll { taken.contains($0) && !(action == .quit && $0 == .control("c")) }
    }
  }

  /// What a key does in a context; nothing where it does nothing.
  public static func action(for key: Key, in context: Context, of table: [Binding] = bindings) -> Action? {
    table.first { $0.contexts.contains(context) && $0.keys.contains(key) }?.action
  }

  /// Lines of the table that work in a context, each action once with all the keys it has there.
  public static func bindings(in context: Context, of table: [Binding] = bindings) -> [Binding] {
    var result: [Binding] = []
    for binding in table where binding.contexts.contains(context) {
      if let index = result.firstIndex(where: { $0.action == binding.action }) {
        result[index].keys += binding.keys
      } else {
        result.append(binding)
      }
    }
    return result
  }

  /// The table. Its order is the order of the hint line, so what a newcomer needs first stands first.
  public static let bindings: [Binding] = moving + everyday + time + lists + looks

  private static let moving: [Binding] = [
    row(.left, "Left h", in: [.towns], .moving, "town", "town to the left", "Select the town to the left."),
    row(.down, "Down j", in: [.towns], .moving, "town", "town below", "Select the town below."),
    row(.up, "Up k", in: [.towns], .moving, "town", "town above", "Select the town above."),
    row(.right, "Right l", in: [.towns], .moving, "town", "town to the right", "Select the town to the right."),
    row(.left, "Left h", in: [.map], .moving, "town", "town to the west", "Select the nearest town to the left."),
    row(.down, "Down j", in: [.map], .moving, "town", "town to the south", "Select the nearest town below."),
    row(.up, "Up k", in: [.map], .moving, "town", "town to the north", "Select the nearest town above."),
    row(.right, "Right l", in: [.map], .moving, "town", "town to the east", "Select the nearest town to the right."),
    row(.zoomIn, "z", in: [.map], .moving, "zoom", "larger", "Make the map larger, around the selected town."),
    row(.zoomOut, "Z", in: [.map], .moving, "zoom", "smaller", "Make the map smaller."),
    row(.down, "Down j", in: [.sentences], .moving, "sentence", "next sentence", "Select the next sentence."),
    row(.up, "Up k", in: [.sentences], .moving, "sentence", "sentence before", "Select the sentence before."),
    row(.previousDay, "Left h", in: [.timeline], .moving, "day", "day before", "Go to the day before."),
    row(.nextDay, "Right l", in: [.timeline], .moving, "day", "next day", "Go to the next day."),
    row(.nextClaim, "Down j n", in: [.article], .moving, "claim", "next claim", "Go to the next claim of the article."),
    row(.previousClaim, "Up k N", in: [.article], .moving, "claim", "claim before", "Go to the claim before it."),
    row(
      .down, "Down j", in: [.diff], .moving, "select", "next change",
      "Select the next place, or the next sentence of it."
    ),
    row(.up, "Up k", in: [.diff], .moving, "select", "change before", "Select the one before."),
    row(
      .otherDayBefore, "Left h", in: [.diff], .moving, "other day", "compare with the day before",
      "Compare with the day before the one compared with."),
    row(
      .otherDayAfter, "Right l", in: [.diff], .moving, "other day", "compare with the day after",
      "Compare with the day after it."),
    row(.down, "Down j", in: [.why, .legend], .moving, "scroll", "scroll down", "Scroll down a line."),
    row(.up, "Up k", in: [.why, .legend], .moving, "scroll", "scroll up", "Scroll up a line."),
    row(
      .down, "Down Ctrl-N", in: [.help, .palette, .search], .moving, "select", "line below", "Select the line below."),
    row(.up, "Up Ctrl-P", in: [.help, .palette, .search], .moving, "select", "line above", "Select the line above."),
    row(.run, "Enter", in: [.help], .views, "run", "run it", "Run the selected command."),
    row(
      .run, "Enter", in: [.palette], .views, "go", "go there", "Run the selected command, or go to the town or day."),
    row(
      .run, "Enter", in: [.search], .views, "go", "go there",
      "Go to the selected town or sentence; n and N then lead to the next and the one before."),
    row(.down, "Down j", in: [.filter], .moving, "select", "value below", "Select the value below."),
    row(.up, "Up k", in: [.filter], .moving, "select", "value above", "Select the value above."),
    row(
      .chooseValue, "Space Enter", in: [.filter], .views, "choose", "choose this value",
      "List only sentences with this value, or no longer; values of one kind add up."),
    row(.nextHit, "n Down j", in: [.found], .moving, "found", "next found", "Go to the next thing that was found."),
    row(
      .previousHit, "N Up k", in: [.found], .moving, "found", "found before",
      "Go to the thing that was found before it."),
    row(
      .complete, "Tab", in: [.palette], .views, "complete", "complete", "Write out what the selected line stands for."),
  ]

  private static let everyday: [Binding] = [
    row(.back, "Esc", in: Context.everywhere.subtracting(Context.panes), .views, "back", "back", "Go back one view."),
    row(
      .back, "Backspace", in: [.article, .diff, .why, .legend, .found, .filter, .link], .views, nil, "back",
      "Go back one view."),
    row(.previousDay, ",", in: Context.browsing, .time, "day", "day before", "Go to the day before."),
    row(.nextDay, ".", in: Context.browsing, .time, "day", "next day", "Go to the next day."),
    row(.nextPane, "Tab", in: Context.panes, .moving, "pane", "next pane", "Move the focus to the next pane."),
    row(
      .nextPane, "Tab", in: [.diff], .moving, "sentences", "places or sentences",
      "Go from places to sentences and back."),
    row(
      .openArticle, "Enter", in: Context.panes.union([.diff, .found]), .views, "article", "open the article",
      "Open the article at the selected sentence."),
    row(
      .why, "w", in: Context.panes.union([.article, .diff, .legend, .found]), .views, "why", "why this state",
      "Explain step by step why this town has this state."),
    row(
      .nextChange, "n", in: Context.panes.union([.diff, .why, .legend]), .time, "change", "next change",
      "Go to the next day on which this town changed."),
    row(
      .previousChange, "N", in: Context.panes.union([.diff, .why, .legend]), .time, "change", "change before",
      "Go to the last day before on which this town changed."),
    row(
      .diff, "d", in: Context.panes.union([.article, .why]), .views, "diff", "what changed",
      "Show what changed since the last day before of which anything is said, and the sentences behind it."),
    row(
      .toggleMap, "m", in: Context.panes, .views, "map", "map or list of towns",
      "Show the towns on a map, or in a list again."),
    row(
      .togglePin, "p", in: Context.panes, .views, "pin", "pin this town",
      "Pin the selected town to the front of the list, or let it go."),
    row(
      .turnOrder, "o", in: [.towns], .views, "order", "order of the towns",
      "Order the towns by kind, by last change, by name, by governorate."),
    row(
      .search, "/", in: Context.browsing, .views, "find", "find towns and sentences",
      "Find towns and sentences by words in Arabic, in any spelling, or in English."),
    row(
      .doubts, "x", in: [.article], .views, "not taken", "what was not taken",
      "List the candidates that were not taken and the names that several places bear, each with the reason; or the claims."
    ),
    row(
      .filter, "f", in: Context.panes.union([.diff, .found, .filter]), .views, "filter", "filter sentences",
      "Choose which sentences are listed, by source, party, predicate, factuality or standing; states stay as they are."
    ),
    row(
      .clearFilter, "F", in: Context.panes.union([.diff, .found, .filter]), .views, nil, "end the filter",
      "List every sentence again."),
    row(.help, "?", in: Context.browsing, .views, "keys", "keys", "List the keys that work here; Enter runs one."),
    row(
      .palette, ": Ctrl-P", in: Context.browsing, .views, "command", "palette",
      "Go to a town or a day, or run any command, by typing a part of it."),
    row(.quit, "q", in: Context.browsing, .program, "quit", "quit", "Leave whoholds."),
    row(.quit, "Ctrl-C", in: Context.everywhere, .program, nil, "quit", "Leave whoholds."),
    row(
      .legend, "i", in: Context.panes.union([.article, .diff, .why, .found]), .views, "legend", "legend",
      "Show what the letters, marks and colours mean."),
    row(
      .toggleAsOf, "a", in: Context.browsing, .time, "as known", "as known that day",
      "Count only what had been published by this day; once more for all that is known now."),
  ]

  private static let time: [Binding] = [
    row(
      .link, "c", in: Context.browsing.subtracting([.link]), .program, nil, "link to this view",
      "Show the command that opens exactly this view."),
    row(
      .nextChangeAnywhere, "}", in: Context.browsing, .time, nil, "change anywhere",
      "Go to the next day on which any town changed."),
    row(
      .previousChangeAnywhere, "{", in: Context.browsing, .time, nil, "change anywhere before",
      "Go to the last day before on which any town changed."),
    row(
      .nextConflict, "e", in: Context.browsing, .time, nil, "next contested day",
      "Go to the next day on which this town is contested or disputed."),
    row(
      .previousConflict, "E", in: Context.browsing, .time, nil, "contested day before",
      "Go to the last day before on which this town is contested or disputed."),
    row(.nextWeek, "]", in: Context.browsing, .time, nil, "week on", "Go seven days on."),
    row(.previousWeek, "[", in: Context.browsing, .time, nil, "week back", "Go seven days back."),
    row(.firstDay, "0", in: Context.browsing, .time, nil, "first day", "Go to the first day of the record."),
    row(.lastDay, "$", in: Context.browsing, .time, nil, "last day", "Go to the last day of the record."),
    row(
      .play, "Space", in: Context.browsing.subtracting([.filter]), .time, "play", "play",
      "Let the days run by themselves, and stop them; any other key stops them too."),
    row(.faster, "+", in: Context.browsing, .time, nil, "faster", "Let the days run faster."),
    row(.slower, "-", in: Context.browsing, .time, nil, "slower", "Let the days run slower."),
    row(
      .zoomTimeIn, "z", in: Context.panes.subtracting([.map]), .time, nil, "finer timeline",
      "Show shorter spans of time: months, weeks, days."),
    row(
      .zoomTimeOut, "Z", in: Context.panes.subtracting([.map]), .time, nil, "coarser timeline",
      "Show longer spans of time: weeks, months, years."),
    row(.firstDay, "Home g", in: [.timeline], .time, nil, "first day", "Go to the first day of the record."),
    row(.lastDay, "End G", in: [.timeline], .time, nil, "last day", "Go to the last day of the record."),
  ]

  private static let lists: [Binding] = [
    row(.panLeft, "A", in: [.map], .moving, nil, "map to the left", "Move the map to show what lies to the left."),
    row(.panDown, "S", in: [.map], .moving, nil, "map down", "Move the map to show what lies below."),
    row(.panUp, "W", in: [.map], .moving, nil, "map up", "Move the map to show what lies above."),
    row(.panRight, "D", in: [.map], .moving, nil, "map to the right", "Move the map to show what lies to the right."),
    row(.wholeMap, "Home g", in: [.map], .moving, nil, "whole map", "Show the whole map."),
    row(.previousPane, "BackTab", in: Context.panes, .moving, nil, "pane before", "Move the focus to the pane before."),
    row(.pageDown, "PageDown", in: paged, .moving, nil, "page down", "Go down a page."),
    row(.pageUp, "PageUp", in: paged, .moving, nil, "page up", "Go up a page."),
    row(.first, "Home", in: paged, .moving, nil, "to the top", "Go to the first of the list."),
    row(.last, "End", in: paged, .moving, nil, "to the bottom", "Go to the last of the list."),
    row(.first, "g", in: paged.subtracting(Context.typing), .moving, nil, "to the top", "Go to the first of the list."),
    row(
      .last, "G", in: paged.subtracting(Context.typing), .moving, nil, "to the bottom", "Go to the last of the list."),
  ]

  private static let looks: [Binding] = [
    row(
      .undo, "u", in: Context.browsing, .views, nil, "undo",
      "Go back to the view before, with its town and day."),
    row(
      .undo, "Backspace", in: Context.panes, .views, nil, "undo", "Go back to the view before, with its town and day."),
    row(.nextColours, "t", in: Context.browsing, .views, nil, "next theme", "Take other colours, or none."),
    row(
      .nextArrangement, "b", in: Context.browsing, .views, nil, "arrange Arabic otherwise",
      "Hand Arabic to the terminal in another way, where it reads wrong."),
    row(
      .calibrate, "B", in: Context.browsing.subtracting([.calibration]), .views, nil, "which Arabic reads right",
      "Show the same phrase in every arrangement, to choose the one that reads right."),
    row(
      .choose, "1 2 3 4 5", in: [.calibration], .views, "choose", "this one reads right",
      "Take this arrangement from now on."),
    row(
      .copyCitation, "y", in: cited, .program, nil, "copy the citation",
      "Copy the source of the selected sentence: outlet, title, day, address, bytes."),
    row(
      .copySentence, "Y", in: cited, .program, nil, "copy the sentence", "Copy the selected sentence as it is stored."),
    row(
      .save, "s", in: Context.browsing, .program, nil, "save the screen",
      "Write the screen to files, as text, with colours, and as a picture."),
    row(
      .toggleMouse, "F6", in: Context.everywhere, .program, nil, "take or release the mouse",
      "Take the mouse (click a town, wheel through the days) or leave it to the terminal."),
  ]

  private static let cited: Set<Context> = Context.panes.union([.article, .diff, .why])

  private static let paged = Context.everywhere.subtracting([.timeline, .map, .found, .link])

  /// Keys are written as users write them, `Left h`.
  private static func row(
    _ action: Action, _ keys: String, in contexts: Set<Context>, _ group: Group, _ hint: String?, _ title: String,
    _ help: String
  ) -> Binding {
    Binding(
      action: action, keys: keys.split(separator: " ").compactMap { Key(name: String($0)) }, title: title, help: help,
      group: group, contexts: contexts, hint: hint)
  }
}
