/// One assertion, by one source, that one party did or holds something at one place.
public struct Claim: Hashable, Sendable {
  /// What is said to be the case.
  public enum Predicate: String, CaseIterable, Sendable {
    case controls, lost, entered, withdrew, advancing, clashes, strikes, shelling, deployed, reinforced

    /// Whether it can colour the map.
    public var isControl: Bool {
      switch self {
      case .controls, .lost, .entered, .withdrew: true
      default: false
      }
    }
  }

  /// How much of the place is meant.
  public enum Extent: String, CaseIterable, Sendable {
    case full, most, half, part, outskirts
  }

  /// What the source makes of it.
  public enum Factuality: String, CaseIterable, Sendable {
    /// The source says that it is so.
    case asserted
    /// The source says that it is not so.
    case denied
    /// An earlier phase, or a state that the sentence says is over.
    case historic
    /// Future, order, purpose, expectation or an unresolved report.
    case planned
  }

  /// A stretch of the article that plays a part in the claim.
  public struct Mark: Hashable, Sendable {
    /// The part it plays.
    public enum Role: String, CaseIterable, Sendable {
      case place, party, trigger, source, extent, date, negation
    }

    /// The part it plays.
    public let role: Role
    /// UTF-8 bytes of the article.
    public let span: Range<Int>

    /// A stretch and its part.
    public init(_ role: Role, _ span: Range<Int>) {
      self.role = role
      self.span = span
    }
  }

  /// The place a claim speaks of: one of the pack, or a name that the pack lacks.
  public struct Location: Hashable, Sendable {
    /// Identifier of the pack, or `unlisted:` and the name as written.
    public let id: Identifier<Place>
    /// Standard English name, or the Arabic name where the pack lacks the place.
    public let name: String
    /// Arabic name.
    public let arabic: String
    /// Sort of place.
    public let kind: Place.Kind

    /// A place as a claim carries it.
    public init(id: Identifier<Place>, name: String, arabic: String, kind: Place.Kind) {
      self.id = id
      self.name = name
      self.arabic = arabic
      self.kind = kind
    }

    /// A place of the pack.
    public init(_ place: Place) {
      self.init(id: place.id, name: place.name, arabic: place.arabic, kind: place.kind)
    }
  }

  /// The article it was read from.
  public let article: Identifier<Article>
  /// Day of publication of the article.
  public let published: Day?
  /// The sentence, in UTF-8 bytes of the article.
  public let span: Range<Int>
  /// The sentence, exactly those bytes.
  public let sentence: String
  /// Where.
  public let location: Location
  /// Who.
  public let party: Identifier<Party>
  /// The other side of a clash.
  public let opponent: Identifier<Party>?
  /// What.
  public let predicate: Predicate
  /// How much of the place; nothing where nothing is said.
  public let extent: Extent?
  /// Places left out.
  public let except: [Identifier<Place>]
  /// What the source makes of it.
  public let factuality: Factuality
  /// Who asserts it: an identifier of the pack, or the name as written.
  public let source: Identifier<Source>
  /// Who carried it.
  public let via: Identifier<Source>?
  /// The day it speaks of; nothing for background.
  public let about: Day?
  /// Identifier of the grammar rule that read it.
  public let rule: String
  /// The stretches that made it, in the order of the text.
  public let marks: [Mark]
  /// The article whose text its article prints; nothing where that is its own, or nobody knows.
  public let original: Identifier<Article>?

  /// A claim with all it has.
  public init(
    article: Identifier<Article>, published: Day?, span: Range<Int>, sentence: String, location: Location,
    party: Identifier<Party>, opponent: Identifier<Party>? = nil, predicate: Predicate, extent: Extent? = nil,
    except: [Identifier<Place>] = [], factuality: Factuality, source: Identifier<Source>,
    via: Identifier<Source>? = nil, about: Day?, rule: String, marks: [Mark],
    original: Identifier<Article>? = nil
  ) {
    self.article = article
    self.published = published
    self.span = span
    self.sentence = sentence
    self.location = location
    self.party = party
    self.opponent = opponent
    self.predicate = predicate
    self.extent = extent
    self.except = except
    self.factuality = factuality
    self.source = source
    self.via = via
    self.about = about
    self.rule = rule
    self.marks = marks
    self.original = original
  }

  /// The same claim as one of an article that prints the text of another.
  public func reprinting(_ original: Identifier<Article>?) -> Claim {
    Claim(
      article: article, published: published, span: span, sentence: sentence, location: location, party: party,
      opponent: opponent, predicate: predicate, extent: extent, except: except, factuality: factuality, source: source,
      via: via, about: about, rule: rule, marks: marks, original: original)
  }
}
