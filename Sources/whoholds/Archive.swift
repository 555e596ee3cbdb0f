import Exchange
import Extraction
import ExtractionModel
import Fusion
import Storage

/// Articles and claims to look at: of a database, or of the sample in the data pack where there is none yet.
struct Archive {
  let pack: Pack
  let claims: [Claim]
  /// What is known of each article apart from its text, by day of publication.
  let articles: [Facts]
  /// Who published each article.
  let outlets: [Identifier<Article>: String]
  /// For an article that prints another's text, that other.
  let reprints: [Identifier<Article>: Identifier<Article>]
  let isSample: Bool

  private let origin: Origin

  private enum Origin {
    case store(Store)
    case sample([Identifier<Article>: Article])
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
      try self.init(Store(path: store.path, creating: false), pack: knowledge.pack)
    }
  }

  /// Whether the sample stands in for a database that is not there yet.
  static func opensSample(_ store: StoreOptions) -> Bool { store.db == nil && !Store.exists(at: store.path) }

  private init(_ store: Store, pack: Pack) throws {
    self.pack = pack
    claims = try store.claims()
    articles = try store.articleHeaders().map { header in
      var facts = Facts(
        id: header.id, published: header.published, outlet: header.outlet, url: header.url, title: header.title)
      facts.provenance = header.provenance
      return facts
    }
    reprints = try store.reprints()
    outlets = Archive.outlets(of: articles)
    isSample = false
    origin = .store(store)
    let stale = try store.staleArticles(fingerprint: pack.fingerprint).count
    if stale > 0 {
      Console.note("\(stale) articles have not been read by this data pack yet; `whoholds import` reads them")
    }
  }

  private init(sampleOf knowledge: Knowledge) throws {
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
    claims = try knowledge.extractor().claims(inAll: articles).flatMap { $0 }
    self.articles = articles.map(Facts.init)
    outlets = Archive.outlets(of: self.articles)
    reprints = [:]
    isSample = true
    origin = .sample(Dictionary(articles.map { ($0.id, $0) }) { first, _ in first })
  }

  private static func outlets(of articles: [Facts]) -> [Identifier<Article>: String] {
    articles.reduce(into: [:]) { outlets, facts in if let id = facts.id { outlets[id] = facts.outlet } }
  }

  /// The states that the claims give.
  ///
  /// - Parameter asOf: count only what was published by this day
  func timeline(asOf: Day? = nil) -> Timeline {
    Timeline(claims: claims, pack: pack, outlets: outlets, reprints: reprints, asOf: asOf)
  }

  /// An article in full.
  func article(_ id: Identifier<Article>) throws -> Article? {
    switch origin {
    case .store(let store): try store.article(id)
    case .sample(let articles): articles[id]
    }
  }

  /// The place a name stands for: of the pack, or one that only the articles know.
  func place(named name: String) throws -> Identifier<Place> {
    let places = pack.places(named: name)
    if places.count > 1 {
      let candidates = places.map { "\($0.id) (\($0.name), \($0.kind.rawValue))" }.joined(separator: "; ")
      throw Stop(.badData, "`\(name)` may be \(candidates); give the id of the one you mean")
    }
    if let place = places.first { return place.id }
    let wanted = PlaceName(name).letters
    let unlisted = claims.lazy.map(\.location).first {
      $0.id.rawValue == name || pack[$0.id] == nil && PlaceName($0.name).letters == wanted
    }
    if let unlisted { return unlisted.id }
    let near = pack.places(like: name).prefix(5).map(\.name)
    let hint = near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))?"
    throw Stop(.badData, "there is no place `\(name)` in this pack\(hint)")
  }
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
