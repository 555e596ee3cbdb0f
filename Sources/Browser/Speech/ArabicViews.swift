import ExtractionModel
import Fusion

/// Header and panes in Arabic.
extension Arabic: PaneSpeech {
  func asKnown(on day: Day?) -> String { day.map { "بما عُرف حتى \(short($0))" } ?? "بما يُعرف الآن" }
  func position(_ day: Int, of days: Int) -> String { "اليوم \(day) من \(days)" }
  var sample: String { "عيّنة" }
  var helpHint: String { "? مساعدة" }
  func filterNote(_ shown: Int, of all: Int, isShort: Bool) -> String {
    isShort ? part(shown, of: all) : "تصفية: \(shown) من \(count(all, .claim, isOblique: true))"
  }
  func reading(_ name: String?, isSample: Bool) -> String {
    if isSample { return "قراءة العيّنة …" }
    return name.map { "قراءة ما قيل عن \($0) … Esc: بلا انتظار" } ?? "قراءة قاعدة البيانات … Esc: بلا انتظار"
  }

  func towns(by order: TownOrder) -> String {
    order == .kind ? "المدن والبلدات" : "المدن والبلدات بحسب \(name(of: order))"
  }
  func name(of order: TownOrder) -> String {
    switch order {
    case .kind: "النوع"
    case .change: "آخر تغيّر"
    case .name: "الاسم"
    case .governorate: "المحافظة"
    }
  }
  var noTowns: String { "لا بلدات" }
  var legendHint: String { "i دليل الرموز" }

  var map: String { "خريطة البلدات" }
  var noPointAtAll: String { "لا موقع على الخريطة لأي بلدة من القائمة؛ وm يعيد القائمة" }
  func fitting(_ shown: Int, of all: Int) -> String { "المعروض \(part(shown, of: all))" }
  func noPoint(_ name: String) -> String { "\(name): الموقع غير معروف" }
  func zoom(_ step: Int) -> String { "تكبير \(step)" }
  func kilometres(_ length: Int) -> String { "\(length) كم" }

  func part(_ part: Evidence.Part, _ shown: Int, of all: Int) -> String {
    let name =
      switch part {
      case .for: "مع"
      case .against: "ضد"
      case .other: "غير ذلك"
      }
    return "\(name) · \(shown == all ? "\(all)" : self.part(shown, of: all))"
  }
  func except(_ names: [String]) -> String { "باستثناء \(list(names))" }
  func noSentence(_ why: String) -> String { "لا جمل: \(why)" }
  func filterHides(_ count: Int) -> String {
    "لا تُبقي التصفية شيئًا من \(self.count(count, .claim, isOblique: true))؛ f يغيّرها وF ينهيها"
  }

  var noDayYet: String { "لا أيام بعد" }
  var claims: String { "الإفادات" }
  var changes: String { "التغيّرات" }
  func playing(daysPerSecond: Int) -> String { "تشغيل، \(count(daysPerSecond, .day)) في الثانية" }
}

/// Articles, reasons and differences in Arabic.
extension Arabic: ReadingSpeech {
  func article(_ id: String) -> String { "المقالة \(id)" }
  func lines(_ seen: Int, of all: Int) -> String { "السطر \(part(seen, of: all))" }
  func cannotBeShown(_ why: String) -> String { "لا يمكن عرض هذه المقالة: \(why)" }
  var loading: String { "تحميل …" }
  var claimsTitle: String { "الإفادات" }
  var background: String { "خلفية" }

  var doubts: String { "ما لم يؤخذ · أسماء مشتركة" }
  var readingAnew: String { "تُقرأ المقالة من جديد …" }
  var nothingInDoubt: String { "لا شيء مشكوك فيه" }

  func reason(_ reason: SentenceReading.Reason) -> String {
    switch reason {
    case .furniture: "السطر من الصفحة لا من المقالة"
    case .farFromPlaces: "لم يُذكر مكان هنا ولا قبله بقليل"
    case .question: "الجملة سؤال"
    case .silenced: "قاعدة لا تقرأ شيئًا تمنع سواها"
    case .condition: "معلّق على شرط، أو متروك مفتوحًا"
    case .manner: "يقول كيف، لا ماذا"
    case .repeated: "قالت الجملة ذلك من قبل"
    case .abroad: "مكان ليس في أي قائمة، بعيد عن أماكن هذه الحرب: لعله في بلد آخر"
    case .means: "من الجو والقاعدة تريده من الأرض، أو العكس"
    case .noOpponent: "لا أحد حيث تبحث القواعد عمّن وقع عليه ذلك"
    case .otherWorld: "العبارة عن رياضة أو أسعار أو نحو ذلك"
    case .noParty: "هناك مكان، ولا طرف حيث تبحث عنه القواعد"
    case .noPlace: "لا مكان حيث تبحث عنه القواعد"
    case .otherVerb: "فعل آخر في العبارة يقول ما حدث"
    case .company: "كلمة بجانبه تخالف القواعد، أو تنقص كلمة تطلبها"
    case .form: "لا قاعدة تأخذ الكلمة بهذه الصيغة"
    case .ordinaryWord: "كلمة عادية أيضًا، ولا شيء بجانبها يدل على المكان"
    }
  }

  func criterion(_ criterion: SentenceReading.Criterion) -> String {
    switch criterion {
    case .kindWord: "الكلمة التي قبله تقول ذلك"
    case .neighbours: "يقع في قائمة أماكن"
    case .preposition: "قبله حرف جر للمكان"
    case .verbalNoun: "قبله اسم لما يُفعل بالأماكن"
    case .governorate: "ذُكرت محافظته بجانبه أو قبله"
    case .usual: "هو المعتاد بهذا الاسم"
    case .size: "هو الأكبر، ولا شيء بجانبه يقول غير ذلك"
    case .order: "الأول في حزمة البيانات؛ ولا شيء بجانبه يحسم"
    }
  }

  func readAs(_ chosen: String, not others: [String]) -> String {
    "قُرئ: \(chosen)، لا \(others.isEmpty ? "الكلمة العادية" : either(others))"
  }
  func couldBe(_ what: [String]) -> String { "قد يكون \(list(what))" }
  func asked(by rules: [String]) -> String { "سألت عنه \(list(rules))" }

  func why(_ name: String, on day: Day) -> String { "لماذا · \(name) في \(short(day))" }
  func articleNumber(_ number: String) -> String { "المقالة \(number)" }
  func readByRule(_ rule: String) -> String { "قرأتها القاعدة \(rule)" }

  func changed(from day: Day, to other: Day) -> String {
    let isOneMonth = day.civil.month == other.civil.month && day.civil.year == other.civil.year
    return "ما تغيّر · \(isOneMonth ? "\(day.civil.day)" : short(day)) \(arrow) \(short(other))"
  }
  var sameDay: String { "اليومان يوم واحد؛ ← → لاختيار غيره" }
  var nothingChanged: String { "لم يتغيّر شيء بين اليومين" }
  var sentences: String { "الجمل" }
  func turn(_ day: Day, _ holder: String) -> String { "\(short(day)) · \(holder)" }
  func turnAgainst(_ day: Day) -> String { "\(short(day)) · ضد ذلك" }
  var was: String { "قبل" }
  var `is`: String { "بعد" }
  func leftOut(before: [String], after: [String]) -> String {
    func names(_ names: [String]) -> String { names.isEmpty ? "لا شيء" : list(names) }
    return "المستثنى: \(names(before)) \(arrow) \(names(after))"
  }
  var changedByItsParts: String { "لم يغيّرها خبر عنها نفسها، بل عن أجزائها" }
  func earlierChanges(_ count: Int) -> String {
    let changes = ArabicGrammar.count(
      count, "تغيّر سابق", "تغيّران سابقان", "تغيّرات سابقة", "تغيّرًا سابقًا", hundreds: "تغيّر سابق")
    return "لم يُذكر هنا: \(changes)"
  }
  var partsOfIt: String { "أجزاء منها" }
}
