import ExtractionModel

/// Tells steps in Arabic: verbal nouns instead of verbs, so that names of any gender and number fit.
struct Arabic: Teller {
  private let pack: Pack
  private let place: String
  private let day: Day

  init(_ pack: Pack, place: Identifier<Place>, day: Day) {
    self.pack = pack
    self.place = pack[place]?.arabic ?? place.rawValue
    self.day = day
  }

  func text(of step: Step) -> String {
    switch step.reason {
    case .baseline(let line):
      let since = line.since.map { " منذ \(Arabic.date($0))" } ?? ""
      return "قبل أول خبر: \(name(line.party))\(since)، بحسب خط الأساس (\(line.source))"
    case .nothingSaid:
      return "لم يُذكر قبل ذلك من يسيطر على \(place)"
    case .before(let holder, let standing, let parties, let reported):
      let when = reported.map { "، وآخر خبر عنها في \(Arabic.date($0))" } ?? ""
      return "قبل ذلك: \(state(standing, holder, parties, nil))\(when)"
    case .said:
      return saying(step.evidence)
    case .corrected:
      return "\(saying(step.evidence))، ثم ورد عن المصدر نفسه غير ذلك عن اليوم ذاته"
    case .settled(let rule, let holder, let parties, let extent):
      return "\(Arabic.ground(rule)): \(state(rule.standing, holder, parties, extent))"
    case .outweighed(let weight):
      return "\(saying(step.evidence)): \(Arabic.lightness(weight))"
    case .passedOver(let weight):
      return passedOver(step.evidence, weight)
    case .excepted(let parts):
      return "باستثناء ما يسيطر عليه آخرون: \(ArabicGrammar.list(parts.map { pack[$0]?.arabic ?? $0.rawValue }))"
    case .carried(let days):
      return "لم يغيرها شيء بعد ذلك: على حالها منذ \(Arabic.days(days))"
    }
  }

  func saying(_ evidence: [Evidence]) -> String {
    guard let first = evidence.first else { return "" }
    let claim = first.claim
    let date = claim.about.flatMap { $0 == day ? nil : " (\(Arabic.date($0)))" } ?? ""
    let denial = claim.factuality == .denied ? "نفي " : ""
    return "\(voice(first)) (\(standing(first))): \(denial)\(deed(claim))\(date)"
  }

  func state(
    _ standing: Control.Standing?, _ holder: Identifier<Party>?, _ parties: [Identifier<Party>],
    _ extent: Claim.Extent?
  ) -> String {
    let all = ArabicGrammar.list(parties.map(name))
    let much = extent == .most ? "، معظمها" : extent == .full ? "، كلها" : ""
    switch standing {
    case .held: return "تحت سيطرة \(all)\(much)"
    case .claimed: return "تحت سيطرة \(all) بحسب الادعاء وحده\(much)"
    case .contested: return parties.count == 1 ? "متنازع عليها، وفي داخلها \(all)" : "متنازع عليها بين \(all)"
    case .disputed: return "تتضارب الأقوال في السيطرة عليها بين \(all)"
    case .unknown: return "لا يُعرف من يسيطر عليها"
    case nil: return holder == nil ? "لا يُعرف من يسيطر عليها" : "\(all)\(much)"
    }
  }

  func standing(of control: Control) -> String {
    let report =
      if control.reported {
        "ورد الخبر في اليوم ذاته"
      } else if control.fromBaseline {
        "بحسب خط الأساس، ولم يرد خبر"
      } else if let days = control.ageDays {
        "على حالها منذ \(Arabic.days(days))"
      } else {
        "لم يرد خبر"
      }
    return report + (control.since.map { "\(pause)منذ \(Arabic.date($0))" } ?? "")
  }

  func text(of reliance: Reliance) -> String {
    let names = reliance.sources.map { source in
      pack[source]?.arabic ?? (source == Source.outlet ? "الناشر نفسه" : "«\(source)»")
    }
    let without = state(reliance.standing, reliance.holder, reliance.parties, nil)
    return "تقوم الحال على \(ArabicGrammar.list(names)) دون غير ذلك، ولولا ذلك لكانت: \(without)"
  }

  let pause = "؛ "

  var restsOnNobody: String { "لا تقوم الحال على مصدر واحد" }

  // MARK: pieces

  private func voice(_ evidence: Evidence) -> String {
    if let source = evidence.source, source.kind != .unnamed, source.id != Source.outlet { return source.arabic }
    switch evidence.claim.source {
    case Source.outlet: return "ناشر \(evidence.claim.article)"
    case Source.unnamed: return "مصدر لم يُسمَّ"
    default: return evidence.source?.arabic ?? "«\(evidence.claim.source)»"
    }
  }

  private func standing(_ evidence: Evidence) -> String {
    switch evidence.weight {
    case .neutral: "محايد"
    case .admission: "ضد مصلحة طرفه"
    case .denial: "لمصلحة طرفه"
    case .unnamed: "غير معروف الموقف"
    case .partisan: evidence.speaksForItsOwnSide(in: pack) ? "لمصلحة طرفه" : "طرف في الحرب"
    case .historic, .planned, .context: "عرضًا"
    }
  }

  private func deed(_ claim: Claim) -> String {
    let what =
      switch claim.extent {
      case .most: "معظم \(place)"
      case .half: "نصف \(place)"
      case .part: "جزء من \(place)"
      case .full: "كامل \(place)"
      case .outskirts: "أطراف \(place)"
      case nil: place
      }
    let who = name(claim.party)
    switch claim.predicate {
    case .controls: return "سيطرة \(who) على \(what)"
    case .lost: return "خسارة \(who) السيطرة على \(what)"
    case .entered: return "دخول \(who) إلى \(what)"
    case .withdrew: return "انسحاب \(who) من \(what)"
    default: return "نشاط \(who) عند \(what)"
    }
  }

  private func passedOver(_ evidence: [Evidence], _ weight: Evidence.Weight) -> String {
    let count = ArabicGrammar.count(evidence.count, "إفادة واحدة", "إفادتان", "إفادات", "إفادة")
    switch weight {
    case .historic: return "\(count) عن الماضي، وهو لا يحدد الحال أبدًا"
    case .planned: return "\(count) عن خطط أو أنباء لم تتأكد، وهي لا تحدد الحال أبدًا"
    default:
      let kinds = Claim.Predicate.allCases.filter { kind in evidence.contains { $0.claim.predicate == kind } }
      return "\(count) (\(ArabicGrammar.list(kinds.map(ArabicGrammar.noun(of:))))) من دون ذكر من يسيطر على المكان كله"
    }
  }

  private func name(_ party: Identifier<Party>) -> String { pack[party]?.arabic ?? party.rawValue }

  private static func ground(_ rule: Step.Rule) -> String {
    switch rule {
    case .neutral: "مصدر محايد، وهذا يكفي"
    case .admission: "طرف يتكلم ضد مصلحته، وهذا يكفي"
    case .independent: "مصدران مستقلان متفقان"
    case .ownWord: "لا يقول ذلك إلا طرف في الحرب"
    case .unnamedWord: "مصدر واحد غير معروف الموقف لا يكفي"
    case .confirmed: "هذا يؤكد ما كان"
    case .takenAfterWithdrawal: "خرج المسيطر، وغيره في الداخل"
    case .restored: "لم يبق من ينازع المسيطر"
    case .leftWithoutTaker: "خرج المسيطر، ولم يُذكر من حل محله"
    case .bothInside: "قوات الطرفين في الداخل"
    case .split: "الأرض مقسومة"
    case .changedHands: "تبدلت السيطرة خلال اليوم، ولم يُذكر لمن كانت في آخره"
    case .shared: "السيطرة مشتركة"
    case .excluded: "أقوال متساوية الوزن ينفي بعضها بعضًا"
    }
  }

  private static func lightness(_ weight: Evidence.Weight) -> String {
    switch weight {
    case .denial: "نفي طرف لمصلحته لا يرجح على ذلك"
    case .partisan: "قول طرف في الحرب لا يرجح على ذلك"
    case .unnamed: "مصدر واحد غير معروف الموقف لا يرجح على ذلك"
    default: "هذا لا يرجح على ذلك"
    }
  }

  private static func days(_ number: Int) -> String {
    ArabicGrammar.count(number, "يوم واحد", "يومين", "أيام", "يومًا", hundreds: "يوم")
  }

  /// Both names of the month, as agencies write them for all Arab countries.
  private static func date(_ day: Day) -> String {
    let (year, month, number) = day.civil
    return "\(number) \(ArabicGrammar.levantineMonths[month - 1])/\(ArabicGrammar.months[month - 1]) \(year)"
  }
}
