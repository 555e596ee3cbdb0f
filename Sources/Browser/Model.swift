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
    /// The same phrase in every arrangement of Arabic.
    case calibration
    /// The keys that work in the context below, filtered, one of them selected.
    case help(filter: String, selected: Int)
    /// Commands, days and towns by what is typed.
    case palette(Palette)
    /// Towns and sentences by what is typed; then the panes, where each of them is gone to.
    case search(Search)
    /// What sentences can be filtered by, one value selected.
    case filter(selected: Int)
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
  public internal(set) var outlets: [Identifier<Article>: String]
  /// States by all that is known now.
  public internal(set) var now: Timeline
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
  /// Which sentences are listed.
  public internal(set) var filter = Filter()
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
  /// Language of the interface. Arabic runs from right to left: everything but the map is mirrored.
  public var language = Language.english {
    didSet {
      words.say = language.speech
      arrangePlaces()
    }
  }
  /// Whether frames and marks are drawn with ASCII only.
  public var isASCII = false
  /// Name of the theme it is to be painted with.
  public var theme = "night"

  /// All that was read, the background too: what a look at the past is counted from.
  var claims: [Claim]
  var words: Words
  /// Places that are always listed, by kind; the same whatever is counted.
  var listed: [Identifier<Place>]
  /// Places in front of the list: the pack's towns and those that are pinned.
  var fixed: [Identifier<Place>] = []
  /// A place that nothing was said of, listed because the user went there.
  var guest: Identifier<Place>?
  var changes: Changes
  /// The days running by themselves; nothing while they do not.
  public internal(set) var playing: Playing?
  /// How fast they run when they do.
  var speed = 1
  /// How much time a column of the timeline stands for.
  public internal(set) var scale = TimeScale.day
  /// Names of the themes that there are, in the order in which a key goes through them.
  public var themes: [String] = []
  /// Whether the mouse is taken.
  public var usesMouse = false
  /// The key table as the user has changed it.
  public var bindings = Keymap.bindings
  /// Whether the user has chosen how Arabic is arranged, whatever the terminal says of itself.
  public var hasChosenArrangement = false
  /// What was shown before, the last of it last.
  var past: [Stand] = []
  /// Whether `claims` are all there are; else the timeline is told those of the selected town.
  var isWhole: Bool
  /// Whether nothing has been read yet.
  var isOpening = false
  /// How often the user has been told to wait.
  var patience = 0
  /// What the user would rather not wait for.
  var declined: Want?
  /// The claim to select as soon as those of its place have come.
  var awaited: Claim?
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
    self.init(pack: pack, Chronicle(claims: claims, pack: pack, outlets: outlets), isSample: isSample)
  }

  /// A browser on what has been read, on the first town and on the last day that anything is said of.
  public init(pack: Pack, _ record: Chronicle, isSample: Bool = false) {
    self.pack = pack
    self.isSample = isSample
    outlets = record.outlets
    claims = record.claims
    isWhole = record.isWhole
    now = record.timeline
    timeline = now
    words = Words(pack: pack, claims: claims, unlisted: now.unlisted, outlets: outlets, language.speech)
    listed = []
    changes = Changes(now, [])
    town = ""
    day = now.claimsPerDay.keys.max() ?? now.days?.upperBound ?? Day(number: 0)
    listPlaces()
  }

  /// A browser before anything has been read: the pack's towns as they were before its first day.
  public static func opening(_ pack: Pack, isSample: Bool) -> Model {
    var model = Model(pack: pack, claims: [], isSample: isSample)
    model.isOpening = true
    return model
  }

  /// Lists the places of the record; the selection stays where it can.
  mutating func listPlaces() {
    listed = Self.byKind(now.grid, words)
    changes = Changes(timeline, listed)
    arrangePlaces()
    if !places.contains(town) { town = places.first ?? "" }
  }

  /// The key table in the language of the interface.
  var table: [Keymap.Binding] { Keymap.table(bindings, in: language) }

  /// What is said in the language of the interface.
  var say: any Speech { words.say }

  /// Where the user is.
  public var context: Context {
    switch views.last {
    case .article: .article
    case .diff: .diff
    case .why: .why
    case .legend: .legend
    case .calibration: .calibration
    case .help: .help
    case .palette: .palette
    case .link: .link
    case .filter: .filter
    case .search(let search): search.isTyping ? .search : .found
    case nil: paneContext
    }
  }

  /// The state of the selected town on the day shown.
  public var control: Control { timeline.control(of: town, on: day) }

  /// The sentences behind that state which the filter lets through, in the order in which they are listed.
  public var evidence: [Evidence] { filtered(allEvidence) }

  /// Where the panes lie on a screen of some size.
  func layout(_ size: Size) -> Layout {
    // What the sentences are filtered by stands in the place of the towns, and wants as much room as a map.
    let isFiltering = views.contains { if case .filter = $0 { true } else { false } }
    let shown: Pane = isFiltering ? .towns : context == .found ? .sentences : focus
    return Layout(size, focus: shown, isMap: isMap || isFiltering)
  }

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
