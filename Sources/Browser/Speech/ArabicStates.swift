import ExtractionModel
import Fusion

/// States and claims in Arabic. A place is feminine throughout: a town.
extension Arabic: StateSpeech {
  func nobody(isReported: Bool) -> String { isReported ? "لا يُعرف من يسيطر" : "لم يرد خبر" }

  func holder(_ names: [String], _ standing: Control.Standing, _ extent: Claim.Extent?) -> String {
    let all = standing == .disputed ? either(names) : ArabicGrammar.list(names)
    return extent.map { "\(all)، \(name(of: $0))" } ?? all
  }

  func name(of extent: Claim.Extent) -> String {
    switch extent {
    case .full: "كلها"
    case .most: "معظمها"
    case .half: "نصفها"
    case .part: "جزء منها"
    case .outskirts: "أطرافها"
    }
  }

  func name(of standing: Control.Standing) -> String {
    switch standing {
    case .held: "سيطرة"
    case .claimed: "ادعاء"
    case .contested: "نزاع"
    case .disputed: "خلاف"
    case .unknown: "مجهولة"
    }
  }

  func name(of predicate: Claim.Predicate) -> String { ArabicGrammar.noun(of: predicate) }

  func name(of factuality: Claim.Factuality) -> String {
    switch factuality {
    case .asserted: "تأكيد"
    case .denied: "نفي"
    case .historic: "عمّا مضى"
    case .planned: "عمّا سيأتي"
    }
  }

  func name(of weight: Evidence.Weight) -> String {
    switch weight {
    case .neutral: "محايد"
    case .admission: "إقرار ضد مصلحته"
    case .partisan: "لمصلحة طرفه"
    case .denial: "نفي خسارة طرفه"
    case .unnamed: "غير معروف الموقف"
    case .historic: "عن مرحلة سابقة"
    case .planned: "عمّا سيأتي"
    case .context: "لا يذكر من يسيطر"
    }
  }

  func name(of kind: Place.Kind) -> String {
    switch kind {
    case .city: "مدينة"
    case .town: "بلدة"
    case .village: "قرية"
    case .district: "حي"
    case .region: "منطقة"
    case .countryside: "ريف"
    case .governorate: "محافظة"
    case .country: "دولة"
    case .airbase: "قاعدة جوية"
    case .airport: "مطار"
    case .landmark: "معلم"
    case .facility: "منشأة"
    case .road: "طريق"
    case .hill: "تل"
    case .camp: "مخيم"
    case .bridge: "جسر"
    case .checkpoint: "حاجز"
    case .dam: "سد"
    case .borderCrossing: "معبر حدودي"
    case .militarySite: "موقع عسكري"
    case .navalBase: "قاعدة بحرية"
    }
  }

  /// `سيطرة على معظمها`.
  func proposition(_ predicate: Claim.Predicate, _ extent: Claim.Extent?) -> String {
    let noun = name(of: predicate)
    guard let extent else { return noun }
    let link =
      switch predicate {
      case .controls, .strikes: "على "
      case .withdrew: "من "
      case .advancing, .clashes, .deployed: "في "
      case .reinforced: "إلى "
      case .lost, .entered, .shelling: ""
      }
    return "\(noun) \(link)\(name(of: extent))"
  }

  var admitted: String { "إقرار" }
  var claimed: String { "ادعاء" }
  var unknownOutlet: String { "المقالة نفسها" }

  var left: String { "أُخليت" }
  var baseline: String { "خط الأساس" }
  func ago(days: Int) -> String { count(days, .day) }

  var reportedThisDay: String { "ورد الخبر في هذا اليوم" }
  var fromBeforeTheFirstDay: String { "من قبل اليوم الأول" }
  func since(_ day: Day, withYear: Bool) -> String { "منذ \(short(day))" + (withYear ? " \(day.civil.year)" : "") }
  func carriedOver(days: Int, from day: Day) -> String {
    "آخر خبر \(short(day))، قبل \(count(days, .day, isOblique: true))"
  }

  /// The baseline's source is told in English only, where the reasons are.
  func heldByBaseline(_ name: String?, voices: Int) -> String {
    "تحت السيطرة بحسب خط الأساس" + (voices > 0 ? " وبحسب \(count(voices, .source, isOblique: true))" : "")
  }
  func held(voices: Int, admittedBy source: String?) -> String {
    "تحت السيطرة: \(count(voices, .source))" + (source.map { "، بإقرار \($0)" } ?? "")
  }
  var claimedByUnknownVoice: String { "ادعاء فقط: مصدر غير معروف الموقف" }
  func claimedOnly(voices: Int) -> String { "ادعاء فقط، من الطرف المستفيد: \(count(voices, .source))" }
  func contested(voices: Int) -> String {
    "متنازع عليها: قوات الطرفين في الداخل، بحسب \(count(voices, .source, isOblique: true))"
  }
  var disputed: String { "مختلف فيها: أقوال متساوية الوزن ينفي بعضها بعضًا" }
  var nothingSaid: String { "لم يقل أحد شيئًا بعد" }
  func leftByAll(voices: Int) -> String { "أُخليت، ولم يُذكر من حل محل الخارجين: \(count(voices, .source))" }

  func verdict(_ verdict: String, denials: Int, others: Int) -> String {
    let against = [
      denials > 0 ? count(denials, .denial) : nil,
      others > 0
        ? ArabicGrammar.count(
          others, "إفادة مخالفة واحدة", "إفادتان مخالفتان", "إفادات مخالفة", "إفادة مخالفة") : nil,
    ]
    let all = list(against.compactMap(\.self))
    return all.isEmpty ? verdict : "\(verdict)؛ \(all)"
  }

  func changed(_ names: [String], more: Int) -> String {
    "تغيّرت: \(list(names))" + (more > 0 ? " و\(more) غيرها" : "")
  }
  func whyNoSentence(fromBaseline: Bool) -> String {
    fromBaseline ? "هذه الحال من خط الأساس" : "لم يُقل شيء بعد"
  }
}
