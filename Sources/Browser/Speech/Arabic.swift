import ExtractionModel
import Fusion
import Screen

/// The browser in Arabic: verbal nouns instead of verbs, so that names of any gender and number fit; western digits, and
/// the month names of the Levant, as the region's press has them.
struct Arabic: Speech {
  let language = Language.arabic
  let direction = Bidi.Direction.rightToLeft
  let arrow = "←"

  func count(_ number: Int, _ noun: Noun) -> String { count(number, noun, isOblique: false) }

  /// A counted noun, after a preposition or not: it shows in the dual.
  func count(_ number: Int, _ noun: Noun, isOblique: Bool) -> String {
    switch noun {
    case .day:
      ArabicGrammar.count(number, "يوم واحد", isOblique ? "يومين" : "يومان", "أيام", "يومًا", hundreds: "يوم")
    case .source:
      ArabicGrammar.count(number, "مصدر واحد", isOblique ? "مصدرين" : "مصدران", "مصادر", "مصدرًا", hundreds: "مصدر")
    case .denial: ArabicGrammar.count(number, "نفي واحد", isOblique ? "نفيين" : "نفيان", "حالات نفي", "حالة نفي")
    case .claim:
      ArabicGrammar.count(number, "إفادة واحدة", isOblique ? "إفادتين" : "إفادتان", "إفادات", "إفادة")
    case .character:
      ArabicGrammar.count(number, "حرف واحد", isOblique ? "حرفين" : "حرفان", "أحرف", "حرفًا", hundreds: "حرف")
    }
  }

  func part(_ number: Int, of all: Int) -> String { "\(number) من \(all)" }
  func list(_ names: [String]) -> String { names.joined(separator: "، ") }
  func either(_ names: [String]) -> String { names.joined(separator: " أو ") }
}

extension Arabic: NameSpeech {
  func names(english: String, arabic: String) -> (own: String, other: String) {
    arabic.isEmpty ? (english, "") : (arabic, english == arabic ? "" : english)
  }
  func name(of party: Party, isShort: Bool) -> String {
    isShort ? party.shortArabic : party.arabic.isEmpty ? party.name : party.arabic
  }
  func name(of source: Source) -> String { source.arabic.isEmpty ? source.name : source.arabic }
  func name(of pack: Pack) -> String { pack.arabic.isEmpty ? pack.name : pack.arabic }
}

extension Arabic: DaySpeech {
  func short(_ day: Day) -> String { "\(day.civil.day) \(month(of: day))" }

  func long(_ day: Day) -> String { "\(ArabicGrammar.weekdays[day.weekday.rawValue]) \(short(day)) \(day.civil.year)" }

  func month(of day: Day) -> String { ArabicGrammar.levantineMonths[day.civil.month - 1] }

  func label(of day: Day, _ scale: TimeScale) -> String {
    switch scale {
    case .day, .week: month(of: day)
    case .month, .year: "\(day.civil.year)"
    }
  }

  /// A number: the names are longer than a column.
  func mark(of day: Day, afterNumber: Bool) -> String { (afterNumber ? "/" : "") + "\(day.civil.month)" }

  /// The longest month.
  var labelColumns: Int { 15 }

  func timeline(_ days: ClosedRange<Day>?, by scale: TimeScale) -> String {
    let title =
      switch scale {
      case .day: "الخط الزمني"
      case .week: "الخط الزمني بالأسابيع"
      case .month: "الخط الزمني بالأشهر"
      case .year: "الخط الزمني بالسنوات"
      }
    guard let days else { return title }
    let (first, last) = (days.lowerBound, days.upperBound)
    let isOneYear = first.civil.year == last.civil.year
    let to = "\(month(of: last)) \(last.civil.year)"
    if isOneYear, first.civil.month == last.civil.month { return "\(title) · \(to)" }
    return "\(title) · من \(month(of: first))\(isOneYear ? "" : " \(first.civil.year)") إلى \(to)"
  }
}

extension Arabic: NoticeSpeech {
  func theme(_ name: String) -> String { "الألوان: \(name)" }
  func arranged(_ name: String, forGood: Bool) -> String {
    "ترتيب العربية: \(name)" + (forGood ? " من الآن" : "؛ وB يعرض الترتيبات كلها")
  }
  var spoken: String { "الواجهة بالعربية؛ وL يغيّر ذلك" }
  var noSentenceSelected: String { "لم تُختر جملة" }
  func copied(citation: Bool, characters: Int) -> String {
    "نُسخ: \(citation ? "الإسناد" : "الجملة")، \(count(characters, .character))"
  }
  func mouse(isUsed: Bool) -> String {
    isUsed ? "انقر على بلدة، ومرّر العجلة بين الأيام؛ وF6 يترك الفأرة" : "الفأرة للطرفية الآن"
  }
  func noSentenceToOpen(_ why: String) -> String { "لا جملة لفتحها: \(why)" }
  func nothingSaid(of name: String) -> String { "\(name): لم يُقل شيء بعد" }
  var noTownFurther: String { "لا بلدة أبعد من هذه" }
  func wholeMap(zoomIn: Bool) -> String { "هذه هي الخريطة كلها" + (zoomIn ? "؛ كبّرها أولًا" : "") }
  var mapGoesNoLarger: String { "لا تكبر الخريطة أكثر من ذلك" }
  var noDays: String { "لا يوم للانتقال إليه: لم يُستورد شيء" }
  var lastDay: String { "هذا هو اليوم الأخير" }
  var firstDay: String { "هذا هو اليوم الأول" }
  func noChange(of name: String?, isLater: Bool) -> String {
    let what = isLater ? "لا تغيّر بعد ذلك" : "لا تغيّر قبل ذلك"
    return name.map { "\($0): \(what)" } ?? "\(what) في أي مكان"
  }
  func noConflict(of name: String, isLater: Bool) -> String {
    "\(name): لا نزاع ولا خلاف \(isLater ? "بعد ذلك" : "قبل ذلك")"
  }
  var beginning: String { "من هنا بدأت" }
  func pace(days: Int) -> String { "\(count(days, .day)) في الثانية" }
  func scaleAlready(_ scale: TimeScale) -> String { "هذا أقصى ما يبلغه الخط الزمني: \(name(of: scale))" }
  private func name(of scale: TimeScale) -> String {
    switch scale {
    case .day: "يوم"
    case .week: "أسبوع"
    case .month: "شهر"
    case .year: "سنة"
    }
  }
  func ordered(by order: TownOrder) -> String { "ترتيب البلدات بحسب \(name(of: order))" }
  func alwaysInFront(_ name: String) -> String { "\(name): في أول القائمة دائمًا" }
  func pinned(_ name: String, isPinned: Bool) -> String {
    isPinned ? "\(name): ثُبّتت في أول القائمة" : "\(name): أُلغي تثبيتها"
  }
  func filterEnded(wasThere: Bool) -> String { wasThere ? "عادت الجمل كلها" : "لا تصفية الآن" }
  func search(isLooking: Bool) -> String { isLooking ? "البحث جارٍ …" : "لا نتيجة" }
  func again(fromFirst: Bool) -> String { fromFirst ? "من الأولى مجددًا" : "من الأخيرة مجددًا" }
  var countsForNoState: String { "هذه الجملة لا تُحتسب لحال هذا اليوم؛ وEnter يفتح مقالتها" }
  func nothingLike(_ typed: String) -> String { "لا أمر ولا بلدة ولا يوم «\(typed)»" }
  func works(_ title: String, in contexts: [String]) -> String { "«\(title)» يعمل في: \(list(contexts))" }
  func notInRecord(_ day: Day) -> String { "ليس في السجل \(day)؛ وهذا أقرب يوم" }
  func saved(_ path: String, others: [String]) -> String {
    "حُفظت في \(path)، ومعه \(ArabicGrammar.list(others.map { ".\($0)" }))"
  }
}
