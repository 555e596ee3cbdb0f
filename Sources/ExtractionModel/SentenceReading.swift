/// How one sentence was read: the claims it gave and what made each, and the candidates that came to nothing.
///
/// Values and not sentences, so that it can be told in any language and drawn by any view.
public struct SentenceReading: Hashable, Sendable {
  /// What one stage found out for a claim.
  public enum Finding: Hashable, Sendable {
    /// The word that made a rule look: its lemma and the classes by which rules know it.
    case trigger(lemma: String, classes: [String])
    /// How its clause hangs on the rest of the sentence.
    case clause(Link)
    /// The rule that reads it, and the line of `file` where it stands.
    case rule(String, file: String, line: Int)
    /// The place, and where the rule looked for it.
    case place(Identifier<Place>, slot: String)
    /// The party, and where the rule looked for it.
    case party(Identifier<Party>, slot: String)
    /// The other side.
    case opponent(Identifier<Party>)
    /// How much of the place.
    case extent(Claim.Extent)
    /// What the source makes of it.
    case factuality(Claim.Factuality)
    /// Who asserts it, and who carried it.
    case source(Identifier<Source>, via: Identifier<Source>?)
    /// The day it speaks of; nothing for background or where the article has no date.
    case day(Day?)
  }

  /// How a clause hangs on the others.
  public enum Link: String, CaseIterable, Sendable {
    case main, complement, relative, adverbial, coordinated
  }

  /// A finding, and the stretch of the article it rests on; nothing where it was understood from what stands before.
  public struct Step: Hashable, Sendable {
    /// What was found.
    public let finding: Finding
    /// UTF-8 bytes of the article.
    public let span: Range<Int>?

    /// A finding and what it rests on.
    public init(_ finding: Finding, _ span: Range<Int>? = nil) {
      self.finding = finding
      self.span = span
    }
  }

  /// A claim with the stages that made it, in their order.
  public struct Taken: Hashable, Sendable {
    /// The claim.
    public let claim: Claim
    /// What each stage found.
    public let steps: [Step]

    /// A claim and its stages.
    public init(claim: Claim, steps: [Step]) {
      self.claim = claim
      self.steps = steps
    }
  }

  /// Why a candidate came to nothing.
  public enum Reason: String, CaseIterable, Sendable {
    /// The line is the page's and not the article's: a menu, a box of other articles, a headline that stands twice.
    case furniture
    /// The line names no place and none was named shortly before, so it was never looked at closely.
    case farFromPlaces
    /// The sentence asks.
    case question
    /// A rule that reads nothing keeps the others away.
    case silenced
    /// Depends on something, or is left open: if, whether.
    case condition
    /// Says how, not what: without fighting.
    case manner
    /// The sentence says the same already.
    case repeated
    /// The place is in no list, and nothing near it speaks of the war's country.
    case abroad
    /// The clause speaks of sport, prices or the like in the words of war.
    case otherWorld
    /// The rule wants to know whom it was done to, and nobody stands there.
    case noOpponent
    /// The party has to be one from the air and is not, or the other way round.
    case means
    /// No party stands where the rules look for one.
    case noParty
    /// No place stands where the rules look for one.
    case noPlace
    /// Another verb of its clause says what happened.
    case otherVerb
    /// Words that the rules want beside it are missing, or words that they shun are there.
    case company
    /// No rule takes the word in this form.
    case form
    /// The name is an ordinary word too, and nothing beside it says that the place is meant.
    case ordinaryWord
  }

  /// A word or name that could have made a claim and did not.
  public struct Rejected: Hashable, Sendable {
    /// UTF-8 bytes of the article.
    public let span: Range<Int>
    /// Why it came to nothing: by the rule that came furthest.
    public let reason: Reason
    /// Classes of the word by which rules know it; for a name the places it can be.
    public let classes: [String]
    /// Rules that got as far as that.
    public let rules: [String]

    /// A candidate and why it came to nothing.
    public init(span: Range<Int>, reason: Reason, classes: [String], rules: [String] = []) {
      self.span = span
      self.reason = reason
      self.classes = classes
      self.rules = rules
    }
  }

  /// What decided between places of one name, or between a place and the ordinary word that its name is too.
  public enum Criterion: String, CaseIterable, Sendable {
    /// The kind word before it.
    case kindWord
    /// Other places stand beside it in one list.
    case neighbours
    /// A preposition of place stands before it.
    case preposition
    /// A noun of what is done to places stands before it.
    case verbalNoun
    /// Its governorate is named beside it or elsewhere in the article.
    case governorate
    /// The pack calls the others rare.
    case usual
    /// It is the larger one.
    case size
    /// It stands first in the pack; nothing else decides.
    case order
  }

  /// A name that several places bear, or that is an ordinary word too, and the place it was read as.
  public struct Choice: Hashable, Sendable {
    /// UTF-8 bytes of the article.
    public let span: Range<Int>
    /// The place it was read as.
    public let chosen: Identifier<Place>
    /// The other places it could have been; none where it could only have been the ordinary word.
    public let others: [Identifier<Place>]
    /// What decided.
    public let criterion: Criterion

    /// A name and what was made of it.
    public init(
      span: Range<Int>, chosen: Identifier<Place>, others: [Identifier<Place>], criterion: Criterion
    ) {
      self.span = span
      self.chosen = chosen
      self.others = others
      self.criterion = criterion
    }
  }

  /// The sentence, in UTF-8 bytes of the article.
  public let span: Range<Int>
  /// The sentence, exactly those bytes.
  public let sentence: String
  /// Its phrases and clauses in one line, for people who write rules; empty where it was not looked at closely.
  public let outline: String
  /// The claims it gave.
  public let taken: [Taken]
  /// What came to nothing.
  public let rejected: [Rejected]
  /// Names that several places bear or that are ordinary words too, read as places.
  public let choices: [Choice]

  /// A sentence and what became of it.
  public init(
    span: Range<Int>, sentence: String, outline: String, taken: [Taken], rejected: [Rejected], choices: [Choice]
  ) {
    self.span = span
    self.sentence = sentence
    self.outline = outline
    self.taken = taken
    self.rejected = rejected
    self.choices = choices
  }

  /// A stretch of the article as written, where it lies within the sentence.
  public func written(_ stretch: Range<Int>) -> String? {
    guard span.lowerBound <= stretch.lowerBound, stretch.upperBound <= span.upperBound else { return nil }
    let bytes = sentence.utf8.dropFirst(stretch.lowerBound - span.lowerBound).prefix(stretch.count)
    return String(decoding: Array(bytes), as: UTF8.self)
  }
}
