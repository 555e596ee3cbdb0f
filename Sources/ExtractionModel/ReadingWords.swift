extension SentenceReading.Reason {
  /// The reason in English, as it follows a colon.
  public var words: String {
    switch self {
    case .furniture: "furniture: the line is the page's and not the article's"
    case .farFromPlaces: "no place is named here or shortly before"
    case .question: "the sentence asks"
    case .silenced: "a rule that reads nothing keeps others away"
    case .condition: "hangs on a condition, or is left open"
    case .manner: "says how, not what"
    case .repeated: "the sentence has said the same already"
    case .abroad: "a place that no list has, far from every place of this war: likely another country's"
    case .means: "from the air where the rule wants it from the ground, or the other way round"
    case .noOpponent: "nobody stands where the rules look for whom it was done to"
    case .otherWorld: "the clause speaks of sport, prices or the like"
    case .noParty: "there is a place, but no party where the rules look for one"
    case .noPlace: "no place stands where the rules look for one"
    case .otherVerb: "another verb of the clause says what happened"
    case .company: "a word beside it speaks against the rules, or one that they want is missing"
    case .form: "no rule takes the word in this form"
    case .ordinaryWord: "an ordinary word too, and nothing beside it says that the place is meant"
    }
  }
}

extension SentenceReading.Criterion {
  /// What decided in English, as it follows a colon.
  public var words: String {
    switch self {
    case .kindWord: "the word before it says so"
    case .neighbours: "it stands in a list of places"
    case .preposition: "a preposition of place stands before it"
    case .verbalNoun: "a noun of what is done to places stands before it"
    case .governorate: "its governorate is named beside it or before"
    case .usual: "the usual bearer of the name"
    case .size: "the larger one, and nothing beside it says otherwise"
    case .order: "the first of the pack; nothing beside it decides"
    }
  }
}
