import ExtractionModel
import Fusion
import Screen

/// What the browser remembers: a value, changed by messages only, from which every screen follows.
///
/// It does no IO and asks no clock. What it wants from the world it says as an ``Effect``; the world answers with a
/// ``Message``. ``view(width:height:)`` draws it at any size.
public struct Model: Sendable {
  /// A view that covers the towns; the last of the stack is seen, Esc goes back to the one below.
  public enum View: Hashable, Sendable {
    /// An article, at a claim.
    case article(Reading)
    /// What changed between the day shown and another.
    case diff(Comparison)
    /// The reasoning behind the state, scrolled so many rows.
    case why(top: Int)
    /// What letters, marks and colours mean, scrolled so many rows.
    case legend(top: Int)
    /// The keys that work in the context below, filtered, one of them selected.
    case help(filter: String, selected: Int)
    /// Commands, days and towns by what is typed.
    case palette(Palette)
    /// Towns and sentences by what is typed; then the panes, where each of them is gone to.
    case search(Search)
    /// The command that leads back to the view below.
    case link
  }

  /// Panes of the main view, in the order of Tab.
  public enum Pane: String, CaseIterable, Hashable, Sendable {
    case towns, sentences, timeline
  }

  /// The war.
  public let pack: Pack
  /// Whether what is shown is the embedded sample.
  public let isSample: Bool
  /// Who published each article.
  public let outlets: [Identifier<Article>: String]
  /// States by all that is known now.
  public let now: Timeline
  /// States that are shown: those of ``now``, or those by what was known on ``asOf``.
  public internal(set) var timeline: Timeline
  /// Places of the list, in its order.
  public internal(set) var places: [Identifier<Place>] = []
  /// How those behind the pinned ones follow each other.
  public internal(set) var order = TownOrder.kind
  /// Places that the user pinned to the front, in the order in which that was done.
  public internal(set) var pinned: [Identifier<Place>] = []
  /// The town that is selected.
  public internal(set) var town: Identifier<Place>
  /// The day that is shown.
  public internal(set) var day: Day
  /// The pane that has the focus.
  public internal(set) var focus = Pane.towns
  /// Whether the towns stand on a map, not in a grid.
  public internal(set) var isMap = false
  /// Which part of the map is seen.
  public internal(set) var map = MapPort()
  /// Which of the town's sentences is selected, from 0.
  public internal(set) var sentence = 0
  /// Views on top of the towns.
  public internal(set) var views: [View] = []
  /// Count only what was published by this day; nothing for all that is known now.
  public internal(set) var asOf: Day?
  /// A word to the user, until the next key.
  public internal(set) var notice: String?
  /// Size of the screen as it was last told: what a page is, and which town is below another.
  public internal(set) var size = Size(width: 80, height: 24)
  /// The program and its options as they were given, for the command that leads back to a view.
  public var invocation = ["whoholds"]
  /// How Arabic is arranged for the terminal.
  public var bidi = Bidi()
  /// Whether frames and marks are drawn with ASCII only.
  public var isASCII = false
  /// Name of the theme it is to be painted with.
  public var theme = "night"

  /// All that was read, the background too: what a look at the past is counted from.
  let claims: [Claim]
  let words: Words
  /// Places that are always listed, by kind; the same whatever is counted.
  let listed: [Identifier<Place>]
  /// Places in front of the list: the pack's towns and those that are pinned.
  var fixed: [Identifier<Place>] = []
  /// A place that nothing was said of, listed because the user went there.
  var guest: Identifier<Place>?
  var changes: Changes
  /// Names to be looked through; made when somebody first types one.
  var names: PlaceIndex?

  /// A browser that stands on the first town and on the last day that anything is said of.
  ///
  /// - Parameters:
  ///   - claims: in any order
  ///   - outlets: who published each article
  ///   - isSample: whether the header says that this is the sample
  public init(
    pack: Pack, claims: [Claim], outlets: [Identifier<Article>: String] = [:], isSample: Bool = false
  ) {
    self.pack = pack
    self.isSample = isSample
    self.outlets = outlets
    self.claims = claims
    now = Timeline(claims: claims, pack: pack, outlets: outlets)
    timeline = now
    words = Words(pack: pack, claims: claims, outlets: outlets)
    listed = Self.byKind(now.grid, words)
    changes = Changes(now, listed)
    town = ""
    day = now.claimsPerDay.keys.max() ?? now.days?.upperBound ?? Day(number: 0)
    arrangePlaces()
    town = places.first ?? ""
  }

  /// Where the user is.
  public var context: Context {
    switch views.last {
    case .article: .article
    case .diff: .diff
    case .why: .why
    case .legend: .legend
    case .help: .help
    case .palette: .palette
    case .link: .link
    case .search(let search): search.isTyping ? .search : .found
    case nil: paneContext
    }
  }

  /// The state of the selected town on the day shown.
  public var control: Control { timeline.control(of: town, on: day) }

  /// The sentences behind that state, in the order in which they are listed.
  public var evidence: [Evidence] {
    let control = control
    return control.for + control.against + control.other
  }

  /// Where the panes lie on a screen of some size.
  func layout(_ size: Size) -> Layout { Layout(size, focus: context == .found ? .sentences : focus, isMap: isMap) }

  /// Where the user would be if the list of commands on top, the help or the palette, were closed.
  var contextBelow: Context {
    guard context == .help || context == .palette else { return context }
    var below = self
    below.views.removeLast()
    return below.context
  }

  private var paneContext: Context {
    switch focus {
    case .towns: isMap ? .map : .towns
    case .sentences: .sentences
    case .timeline: .timeline
    }
  }
}

/// Columns and rows of a screen.
public struct Size: Hashable, Sendable {
  /// Columns.
  public var width: Int
  /// Rows.
  public var height: Int

  /// A size.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
