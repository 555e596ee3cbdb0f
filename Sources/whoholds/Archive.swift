import Browser
import Exchange
import Extraction
import ExtractionModel
import Fusion
import Storage

/// Articles and claims to look at: of a database, or of the sample in the data pack where there is none yet.
///
/// Nothing is read before it is asked for; a large database is never read whole to show a day of it.
struct Archive: Sendable {
  let pack: Pack

  private let origin: Origin
  private let knowledge: Knowledge

  private enum Origin: Sendable {
    case store(Store)
    case sample([Article], [Claim])
  }

  /// Opens what the options name. A database that was asked for by name has to be there.
  init(_ store: StoreOptions, _ options: PackOptions) throws {
    try self.init(store, Knowledge(options))
  }

  /// Opens what the options name, by data that have been read already.
  init(_ store: StoreOptions, _ knowledge: Knowledge) throws {
    if Archive.opensSample(store) {
      try self.init(sampleOf: knowledge)
    } else {
      try self.init(Store(path: store.path, creating: false), knowledge)
    }
  }

  /// Whether the sample stands in for a database that is not there yet.
  static func opensSample(_ store: StoreOptions) -> Bool { store.db == nil && !Store.exists(at: store.path) }

  private init(_ store: Store, _ knowledge: Knowledge) throws {
    self.knowledge = knowledge
    pack = knowledge.pack
    origin = .store(store)
    let stale = try store.staleCount(fingerprint: pack.fingerprint)
    if stale > 0 {
      Console.note("\(stale) articles have not been read by this data pack yet; `whoholds import` reads them")
    }
  }

  private init(sampleOf knowledge: Knowledge) throws {
    self.knowledge = knowledge
    pack = knowledge.pack
    let folder = "\(knowledge.folder)/sample"
    guard let bytes = knowledge.files["\(folder)/manifest.jsonl"] else {
      throw Stop(.noInput, "there is no database yet and the data pack has no sample; `whoholds import` makes one")
    }
    let (manifest, refusals) = Manifest.read(bytes, input: "\(folder)/manifest.jsonl")
    if let refusal = refusals.first { throw refusal }
    var articles: [Article] = []
    for arrival in manifest.articles(in: { knowledge.files["\(folder)/\($0)"] }) {
      switch arrival {
      case .article(let article, _): articles.append(article)
      case .refusal(let refusal): throw refusal
      case .remark, .pause: continue
      }
    }
    origin = .sample(articles, try knowledge.extractor().claims(inAll: articles).flatMap { $0 })
  }

  /// Whether this is the sample of the data pack.
  var isSample: Bool { if case .sample = origin { true } else { false } }

  /// Every claim.
  var claims: [Claim] {
    get throws {
      switch origin {
      case .store(let store): try store.claims()
      case .sample(_, let claims): claims
      }
    }
  }

  /// What is known of each article apart from its text, by day of publication.
  var articles: [Facts] {
    get throws {
      switch origin {
      case .store(let store):
        try store.articleHeaders().map { header in
          var facts = Facts(
            id: header.id, published: header.published, outlet: header.outlet, url: header.url, title: header.title)
          facts.provenance = header.provenance
          return facts
        }
      case .sample(let articles, _): articles.map(Facts.init)
      }
    }
  }

  /// For each article that prints another's text, that other.
  var reprints: [Identifier<Article>: Identifier<Article>] {
    get throws { if case .store(let store) = origin { try store.reprints() } else { [:] } }
  }

  /// Who published each article.
  var outlets: [Identifier<Article>: String] {
    get throws {
      try articles.reduce(into: [:]) { outlets, facts in if let id = facts.id { outlets[id] = facts.outlet } }
    }
  }

  /// The states that the claims give, with all their sentences.
  ///
  /// - Parameter asOf: count only what was published by this day
  func timeline(asOf: Day? = nil) throws -> Timeline {
    try Timeline(claims: claims, pack: pack, outlets: outlets, asOf: asOf)
  }

  /// An article in full.
  func article(_ id: Identifier<Article>) throws -> Article? {
    switch origin {
    case .store(let store): try store.article(id)
    case .sample(let articles, _): articles.first { $0.id == id }
    }
  }

  /// The sentences that have some words, theirs or those of the names in their claims.
  ///
  /// - Parameter isStopped: whether nobody waits for them any more
  func findings(_ words: String, until isStopped: () -> Bool) throws -> Findings {
    guard case .store(let store) = origin else { return ClaimFinder.findings(words, in: try claims, pack: pack) }
    var finder = ClaimFinder(words, pack: pack)
    var isGoing = true
    try store.claims(ofArticlesWhere: { text in
      isGoing = isGoing && !isStopped()
      return !isGoing || finder.isPromising(text)
    }) { claims in isGoing && finder.take(claims) }
    return finder.findings
  }

  /// How an article is read by the data at hand: read anew, so that a change of the data shows at once.
  func readings(of id: Identifier<Article>) throws -> [SentenceReading] {
    guard let article = try article(id) else { return [] }
    var extractor = try knowledge.extractor()
    return extractor.readings(of: article)
  }

  /// The claims that were read from an article.
  func claims(of article: Identifier<Article>) throws -> [Claim] {
    switch origin {
    case .store(let store): try store.claims(of: article)
    case .sample(_, let claims): claims.filter { $0.article == article }
    }
  }

  /// The place a name stands for: of the pack, or one that only the articles know.
  func place(named name: String) throws -> Identifier<Place> {
    if let place = try pack.place(named: name) { return place }
    let wanted = PlaceName(name).letters
    let unlisted = try locations.first {
      $0.id.rawValue == name || pack[$0.id] == nil && PlaceName($0.name).letters == wanted
    }
    if let unlisted { return unlisted.id }
    let near = pack.places(like: name).prefix(5).map(\.name)
    let hint = near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))?"
    throw Stop(.badData, "there is no place `\(name)` in this pack\(hint)")
  }

  private var locations: [Claim.Location] {
    get throws {
      switch origin {
      case .store(let store): try store.locations()
      case .sample(_, let claims): claims.map(\.location)
      }
    }
  }
}

extension Pack {
  /// The place of the pack that a name stands for, if there is one.
  ///
  /// - Throws: a `Stop` that lists the candidates where there are several
  func place(named name: String) throws -> Identifier<Place>? {
    let places = places(named: name)
    guard places.count > 1 else { return places.first?.id }
    let candidates = places.map { "\($0.id) (\($0.name), \($0.kind.rawValue))" }.joined(separator: "; ")
    throw Stop(.badData, "`\(name)` may be \(candidates); give the id of the one you mean")
  }
}

/// States without their sentences: what a large database is looked at through.
extension Archive {
  /// Articles from which on a database is large.
  static let manyArticles = 4_000

  /// Whether reading it whole would take too long, or too much memory.
  var isLarge: Bool {
    get throws {
      if case .store(let store) = origin { try store.hasMoreArticles(than: Archive.manyArticles) } else { false }
    }
  }

  /// The states that the claims give; sentences only of the places that are named.
  ///
  /// - Parameters:
  ///   - asOf: count only what was published by this day
  ///   - day: the only day whose states are wanted
  ///   - places: whose sentences are wanted
  func states(
    asOf: Day? = nil, on day: Day? = nil, telling places: [Identifier<Place>] = []
  ) throws -> Timeline {
    guard case .store(let store) = origin else { return try timeline(asOf: asOf) }
    var briefs: [Brief] = []
    let stamp = Archive.stamp(pack)
    let missing = try store.briefs(stamp: stamp) { place, bytes in
      if let brief = Brief(bytes: bytes), brief.location.id == place { briefs.append(brief) }
    }
    for place in missing {
      let claims = try store.claims(at: place)
      if let brief = Brief(claims: claims, pack: pack, outlets: try store.outlets(at: place)) { briefs.append(brief) }
    }
    var timeline = Timeline(briefs: briefs, pack: pack, asOf: asOf, on: day)
    for place in places {
      try timeline.tell(store.claims(at: place), of: place, outlets: store.outlets(at: place), keeping: Set(places))
    }
    return timeline
  }

  /// The claims about a place, and who published their articles.
  func testimony(
    about place: Identifier<Place>
  ) throws -> (claims: [Claim], outlets: [Identifier<Article>: String]) {
    switch origin {
    case .store(let store): (try store.claims(at: place), try store.outlets(at: place))
    case .sample(_, let claims): (claims.filter { $0.location.id == place }, try outlets)
    }
  }

  /// A number that changes when another program writes to the database.
  var version: Int {
    get throws { if case .store(let store) = origin { try store.dataVersion() } else { 0 } }
  }

  /// What a brief is made with: the pack, and the rule of what stands in one.
  static func stamp(_ pack: Pack) -> String { "\(Brief.version) \(pack.fingerprint)" }
}

extension Archive {
  /// The day that is meant: the one given, else the last that anything is said of.
  func day(_ given: Day?, of timeline: Timeline) throws -> Day {
    guard let day = given ?? timeline.days?.upperBound else {
      throw Stop(.noInput, "no claim speaks of a day yet; import dated articles, or give a day")
    }
    return day
  }

  /// Says on stderr that this is only the sample, where it is.
  func noteSample() {
    guard isSample else { return }
    Console.note("there is no database yet, so this is the sample of the data pack; `whoholds import` makes one")
  }
}
