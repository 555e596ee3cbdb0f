import Browser
import ExtractionModel

/// A small war of our own: nine places, five parties, seven voices and four articles with the claims that a reader
/// finds in them, true to the turn of November 2024.
enum Corpus {
  static let pack = pack(from: "2024-11-27", to: "2024-12-08")

  /// The war with another first and last day.
  static func pack(from first: String, to last: String) -> Pack {
    Pack(
      id: "syria-2024", name: "Syria, Nov-Dec 2024", arabic: "سوريا 2024", first: Day(first), last: Day(last),
      towns: ["aleppo", "idlib", "hama", "maarat-al-numan", "tal-rifaat"],
      places: [
        Place(id: "aleppo", kind: .city, name: "Aleppo", arabic: "حلب", at: at(36.20, 37.15)),
        Place(
          id: "sheikh-maqsoud", kind: .district, name: "Sheikh Maqsoud", arabic: "الشيخ مقصود", parent: "aleppo",
          at: at(36.24, 37.14)),
        Place(id: "idlib", kind: .city, name: "Idlib", arabic: "إدلب", at: at(35.93, 36.63)),
        Place(id: "hama", kind: .city, name: "Hama", arabic: "حماة", at: at(35.13, 36.76)),
        Place(id: "suran", kind: .town, name: "Suran", arabic: "صوران", at: at(35.29, 36.74)),
        Place(
          id: "maarat-al-numan", kind: .city, name: "Maarat al-Numan", arabic: "معرة النعمان", at: at(35.64, 36.68)),
        Place(id: "tal-rifaat", kind: .town, name: "Tal Rifaat", arabic: "تل رفعت", at: at(36.47, 37.10)),
        Place(id: "saraqib", kind: .town, name: "Saraqib", arabic: "سراقب", at: at(35.86, 36.80)),
        Place(id: "menagh", kind: .airbase, name: "Menagh airbase", arabic: "مطار منغ العسكري", at: at(36.52, 37.04)),
      ],
      parties: [
        Party(
          id: "government", letter: "G", name: "Government and allies", arabic: "الحكومة", short: "Government",
          tint: .red
        ),
        Party(
          id: "opposition", letter: "O", name: "Opposition, incl. HTS-led", arabic: "المعارضة", short: "Opposition",
          tint: .green),
        Party(
          id: "hts", letter: "H", name: "Hayat Tahrir al-Sham", arabic: "هيئة تحرير الشام", short: "HTS", tint: .green,
          within: "opposition"),
        Party(id: "sna", letter: "S", name: "Syrian National Army", arabic: "الجيش الوطني", short: "SNA", tint: .cyan),
        Party(id: "sdf", letter: "K", name: "SDF / Kurdish-led", arabic: "قسد", short: "SDF", tint: .yellow),
      ],
      sources: [
        Source(id: "sohr", kind: .monitor, name: "SOHR", arabic: "المرصد", side: .neutral),
        Source(id: "reuters", kind: .agency, name: "Reuters", arabic: "رويترز", side: .neutral),
        Source(id: "army", kind: .army, name: "Syrian army", arabic: "الجيش السوري", side: .partisan("government")),
        Source(
          id: "state-tv", kind: .stateMedia, name: "State TV", arabic: "التلفزيون السوري", side: .partisan("government")
        ),
        Source(id: "opposition", kind: .party, name: "Opposition", arabic: "المعارضة", side: .partisan("opposition")),
        Source(id: "sna", kind: .party, name: "SNA", arabic: "الجيش الوطني", side: .partisan("sna")),
        Source(id: "sdf", kind: .party, name: "SDF", arabic: "قسد", side: .partisan("sdf")),
      ],
      baseline: [
        Pack.Baseline(place: "aleppo", party: "government", source: "press"),
        Pack.Baseline(place: "sheikh-maqsoud", party: "sdf", source: "press"),
        Pack.Baseline(place: "idlib", party: "hts", source: "press"),
        Pack.Baseline(place: "hama", party: "government", source: "press"),
        Pack.Baseline(place: "suran", party: "government", source: "press"),
        Pack.Baseline(place: "maarat-al-numan", party: "government", source: "press"),
        Pack.Baseline(place: "tal-rifaat", party: "sdf", source: "press"),
        Pack.Baseline(place: "saraqib", party: "government", source: "press"),
      ],
      outlines: [
        // Two squares that share a side.
        Outline(
          place: "north", rings: [[at(36.7, 36.2), at(36.7, 38), at(35.75, 38), at(35.75, 36.2)]],
          shownBy: "our own hand"
        ),
        Outline(
          place: "south", rings: [[at(35.75, 36.2), at(35.75, 38), at(34.9, 38), at(34.9, 36.2)]],
          shownBy: "our own hand"
        ),
      ])
  }

  private static func at(_ latitude: Double, _ longitude: Double) -> Place.Coordinate {
    Place.Coordinate(latitude: latitude, longitude: longitude)
  }

  static let articles: [Article] = [
    Article(
      id: "01-saraqib", published: Day("2024-11-29"), outlet: "North Press",
      text: """
        الفصائل تدخل سراقب

        أعلنت الفصائل المعارضة، الجمعة، سيطرتها على مدينة سراقب شرقي إدلب بعد معارك استمرت يومين مع قوات الحكومة.

        ونفى التلفزيون السوري دخول مسلحين إلى أي حي من أحياء مدينة حلب، وقال إن الحياة فيها طبيعية.
        """),
    Article(
      id: "02-aleppo", published: Day("2024-11-30"), outlet: "Enab Baladi",
      text: """
        الجيش يقر بانسحابه من حلب

        قال المرصد السوري لحقوق الإنسان إن الفصائل سيطرت على معظم أجزاء مدينة حلب (نحو 80%) خلال ساعات يوم السبت، ما عدا حي الشيخ مقصود الذي بقي بيد القوات الكردية.

        وأقر الجيش السوري في بيان بأن قواته انسحبت مؤقتا من حلب "تمهيدا لهجوم مضاد".

        وذكرت رويترز نقلا عن مصدرين أن الفصائل باتت تسيطر على مدينة معرة النعمان بالكامل.

        وشنت طائرات حربية غارات على أطراف حلب الغربية.
        """),
    Article(
      id: "03-tal-rifaat", published: Day("2024-12-01"), outlet: "AFP",
      text: """
        قال الجيش الوطني إنه سيطر على مدينة تل رفعت ومطار منغ العسكري شمالي حلب مساء الأحد.

        ونفى الجيش السوري انسحابه من حماة.
        """),
    Article(
      id: "04-suran", published: Day("2024-12-03"), outlet: "AFP",
      text: """
        دخلت الفصائل بلدة صوران شمالي حماة، الثلاثاء، بحسب المرصد، وتدور اشتباكات مع الجيش داخلها.
        """),
  ]

  static let claims: [Claim] = [
    claim(
      0, "saraqib", "opposition", .controls, by: "opposition", on: "2024-11-29",
      in: "أعلنت الفصائل المعارضة، الجمعة، سيطرتها على مدينة سراقب شرقي إدلب بعد معارك استمرت يومين مع قوات الحكومة.",
      [(.source, "الفصائل المعارضة"), (.date, "الجمعة"), (.trigger, "سيطرتها على"), (.place, "سراقب")]),
    claim(
      0, "aleppo", "opposition", .entered, .denied, by: "state-tv", on: "2024-11-29",
      in: "ونفى التلفزيون السوري دخول مسلحين إلى أي حي من أحياء مدينة حلب، وقال إن الحياة فيها طبيعية.",
      [(.negation, "نفى"), (.source, "التلفزيون السوري"), (.trigger, "دخول"), (.party, "مسلحين"), (.place, "حلب")]),
    claim(
      1, "aleppo", "opposition", .controls, extent: .most, except: ["sheikh-maqsoud"], by: "sohr", on: "2024-11-30",
      in: aleppoSentence,
      [
        (.source, "المرصد السوري لحقوق الإنسان"), (.party, "الفصائل"), (.trigger, "سيطرت"), (.extent, "معظم"),
        (.place, "حلب"), (.date, "السبت"),
      ]),
    claim(
      1, "sheikh-maqsoud", "sdf", .controls, by: "sohr", on: "2024-11-30", in: aleppoSentence,
      [
        (.source, "المرصد السوري لحقوق الإنسان"), (.place, "الشيخ مقصود"), (.trigger, "بيد"),
        (.party, "القوات الكردية"),
      ]),
    claim(
      1, "aleppo", "government", .withdrew, by: "army", on: "2024-11-30",
      in: "وأقر الجيش السوري في بيان بأن قواته انسحبت مؤقتا من حلب \"تمهيدا لهجوم مضاد\".",
      [(.source, "الجيش السوري"), (.party, "قواته"), (.trigger, "انسحبت"), (.place, "حلب")]),
    claim(
      1, "maarat-al-numan", "opposition", .controls, extent: .full, by: "reuters", on: "2024-11-30",
      in: "وذكرت رويترز نقلا عن مصدرين أن الفصائل باتت تسيطر على مدينة معرة النعمان بالكامل.",
      [
        (.source, "رويترز"), (.party, "الفصائل"), (.trigger, "تسيطر"), (.place, "معرة النعمان"), (.extent, "بالكامل"),
      ]),
    claim(
      1, "aleppo", "government", .strikes, by: "outlet", on: "2024-11-30",
      in: "وشنت طائرات حربية غارات على أطراف حلب الغربية.", [(.trigger, "غارات"), (.place, "حلب")]),
    claim(
      2, "tal-rifaat", "sna", .controls, by: "sna", on: "2024-12-01", in: tallSentence,
      [(.source, "الجيش الوطني"), (.trigger, "سيطر على"), (.place, "تل رفعت"), (.date, "مساء الأحد")]),
    claim(
      2, "menagh", "sna", .controls, by: "sna", on: "2024-12-01", in: tallSentence,
      [(.source, "الجيش الوطني"), (.trigger, "سيطر على"), (.place, "مطار منغ العسكري"), (.date, "مساء الأحد")]),
    claim(
      2, "hama", "government", .withdrew, .denied, by: "army", on: "2024-12-01",
      in: "ونفى الجيش السوري انسحابه من حماة.",
      [(.negation, "نفى"), (.source, "الجيش السوري"), (.trigger, "انسحابه"), (.place, "حماة")]),
    claim(
      3, "suran", "opposition", .entered, by: "sohr", on: "2024-12-03", in: suranSentence,
      [(.trigger, "دخلت"), (.party, "الفصائل"), (.place, "صوران"), (.date, "الثلاثاء"), (.source, "المرصد")]),
    claim(
      3, "suran", "opposition", .clashes, opponent: "government", by: "sohr", on: "2024-12-03", in: suranSentence,
      [(.trigger, "اشتباكات"), (.party, "الجيش"), (.place, "صوران")]),
  ]

  /// How the last sentences of an article were read, by hand.
  private static func readings(of id: Identifier<Article>) -> [SentenceReading] {
    guard let article = articles.first(where: { $0.id == id }) else { return [] }
    func reading(
      _ sentence: String, _ rejected: [(String, SentenceReading.Reason, [String])] = [],
      _ choices: [(String, Identifier<Place>, [Identifier<Place>])] = []
    ) -> SentenceReading? {
      guard article.text.contains(sentence) else { return nil }
      let start = bytes(of: sentence, in: article.text).lowerBound
      func span(_ words: String) -> Range<Int> {
        let found = bytes(of: words, in: sentence)
        return found.lowerBound + start..<found.upperBound + start
      }
      return SentenceReading(
        span: start..<start + sentence.utf8.count, sentence: sentence, outline: "", taken: [],
        rejected: rejected.map {
          SentenceReading.Rejected(span: span($0.0), reason: $0.1, classes: $0.2, rules: ["attack"])
        },
        choices: choices.map {
          SentenceReading.Choice(span: span($0.0), chosen: $0.1, others: $0.2, criterion: .governorate)
        })
    }
    return [
      reading(suranSentence, [("بحسب", .form, ["say"])], [("صوران", "suran", ["saraqib"])]),
      reading(
        "وأقر الجيش السوري في بيان بأن قواته انسحبت مؤقتا من حلب \"تمهيدا لهجوم مضاد\".",
        [("لهجوم", .noPlace, ["attack"])]),
      reading(aleppoSentence, [("بقي", .repeated, ["stay"])], [("حلب", "aleppo", [])]),
    ].compactMap(\.self)
  }

  private static let aleppoSentence =
    "قال المرصد السوري لحقوق الإنسان إن الفصائل سيطرت على معظم أجزاء مدينة حلب (نحو 80%) خلال ساعات يوم السبت، ما عدا حي الشيخ مقصود الذي بقي بيد القوات الكردية."
  private static let tallSentence =
    "قال الجيش الوطني إنه سيطر على مدينة تل رفعت ومطار منغ العسكري شمالي حلب مساء الأحد."
  private static let suranSentence =
    "دخلت الفصائل بلدة صوران شمالي حماة، الثلاثاء، بحسب المرصد، وتدور اشتباكات مع الجيش داخلها."

  static var outlets: [Identifier<Article>: String] {
    Dictionary(uniqueKeysWithValues: articles.map { ($0.id, $0.outlet ?? "") })
  }

  /// A browser on the corpus, standing on Aleppo and 30 November.
  static func model(isSample: Bool = false) -> Model {
    var model = Model(pack: pack, claims: claims, outlets: outlets, isSample: isSample)
    _ = model.update(.showDay(Day("2024-11-30")!))
    return model
  }

  /// Answers an effect as the edge does.
  static func answer(_ effect: Effect?) -> Message? {
    switch effect {
    case .loadArticle(let id):
      articles.first { $0.id == id }.map { article in .articleLoaded(article, claims.filter { $0.article == id }) }
    case .readArticle(let id): .articleRead(id, readings(of: id))
    case .find(let text): .found(text, ClaimFinder.findings(text, in: claims, pack: pack))
    default: nil
    }
  }

  /// A claim whose sentence and marks are found in the text, so that no byte is counted by hand.
  private static func claim(
    _ article: Int, _ place: Identifier<Place>, _ party: Identifier<Party>, _ predicate: Claim.Predicate,
    _ factuality: Claim.Factuality = .asserted, extent: Claim.Extent? = nil, except: [Identifier<Place>] = [],
    opponent: Identifier<Party>? = nil, by source: Identifier<Source>, on day: String, in sentence: String,
    _ marks: [(Claim.Mark.Role, String)]
  ) -> Claim {
    let text = articles[article].text
    let span = bytes(of: sentence, in: text)
    return Claim(
      article: articles[article].id, published: articles[article].published, span: span, sentence: sentence,
      location: Claim.Location(pack[place]!), party: party, opponent: opponent, predicate: predicate, extent: extent,
      except: except, factuality: factuality, source: source, about: Day(day), rule: "hand",
      marks: marks.map { role, words in
        let found = bytes(of: words, in: sentence)
        return Claim.Mark(role, found.lowerBound + span.lowerBound..<found.upperBound + span.lowerBound)
      })
  }

  private static func bytes(of part: String, in text: String) -> Range<Int> {
    let text = Array(text.utf8)
    let part = Array(part.utf8)
    for start in 0...max(0, text.count - part.count) where text[start...].starts(with: part) {
      return start..<start + part.count
    }
    fatalError("the corpus is broken: a sentence or mark is not in its text")
  }
}
