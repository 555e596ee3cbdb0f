import ExtractionModel

/// Keys, palette, search, filter and legend in Arabic.
extension Arabic: ListSpeech {
  func name(of group: Keymap.Group) -> String {
    switch group {
    case .moving: "التنقل"
    case .time: "الزمن"
    case .views: "العروض"
    case .program: "البرنامج"
    }
  }

  func name(of context: Context) -> String {
    switch context {
    case .towns: "البلدات"
    case .map: "خريطة"
    case .sentences: "الجمل"
    case .timeline: "الخط الزمني"
    case .article: "المقالة"
    case .diff: "الفروق"
    case .why: "الأسباب"
    case .legend: "دليل الرموز"
    case .calibration: "ترتيب العربية"
    case .help: "المفاتيح"
    case .palette: "لوحة الأوامر"
    case .search: "البحث"
    case .found: "نتائج البحث"
    case .filter: "التصفية"
    case .link: "الرابط"
    }
  }

  func keys(in context: Context) -> String { "المفاتيح · \(name(of: context))" }
  var typeToFilter: String { "اكتب للتصفية" }
  var noSuchCommand: String { "لا أمر كهذا هنا" }

  var paletteTitle: String { "انتقال أو أمر" }
  var paletteHint: String { "بلدة بالعربية أو الإنكليزية، أو يوم مثل 30 تشرين الثاني أو 2024-11-30، أو أمر" }
  var nothingLikeThat: String { "لا أمر ولا بلدة ولا يوم كهذا" }
  var day: String { "يوم" }
  func works(in contexts: [String]) -> String { "في: \(list(contexts))" }
  func said(_ claims: Int, changed: String?) -> String {
    claims == 0 ? "لم يُقل شيء" : count(claims, .claim) + (changed.map { "، \($0)" } ?? "")
  }
  var link: String { "يُفتح هذا العرض بالأمر" }

  var find: String { "بحث" }
  var findHint: String { "كلمات من جملة، أو بلدات أو أطراف أو مصادر، بالعربية أو الإنكليزية" }
  var nothingFound: String { "لا بلدة ولا جملة فيها هذه الكلمات كلها" }
  func townsFound(_ count: Int) -> String { "البلدات · \(count)" }
  func sentencesFound(_ total: Int?, isCut: Bool, shown: Int) -> String {
    guard let total else { return "الجمل · …" }
    return "الجمل · \(total)" + (isCut ? " وأكثر" : "") + (total > shown ? " · أول \(shown)" : "")
  }

  var filterTitle: String { "الجمل بحسب" }
  var noSentenceOnThisDay: String { "لا جملة في هذا اليوم" }
  func name(of facet: Filter.Facet) -> String {
    switch facet {
    case .source: "المصدر"
    case .party: "الطرف"
    case .predicate: "الفعل"
    case .factuality: "نوع القول"
    case .standing: "وزن المصدر"
    }
  }

  func onTheMap(_ name: String, letter: Character) -> String { "\(name)، \(letter) على الخريطة" }
  func outlines(by sources: String) -> String { "حدود المناطق، بحسب \(sources)" }

  var legend: LegendSpeech {
    LegendSpeech(
      title: "دليل الرموز", letters: "الحروف", marks: "العلامات", map: "خريطة", sentence: "في الجملة",
      capital: "حرف كبير ملوّن: ورد الخبر في ذلك اليوم", small: "حرف صغير: على حالها منذ يوم سابق",
      claimed: "ادعاء فقط، من الطرف المستفيد", contested: "متنازع عليها: قوات الطرفين في الداخل",
      disputed: "مختلف فيها: أقوال متساوية الوزن ينفي بعضها بعضًا", shared: "سيطرة مشتركة",
      never: "لم يرد عنها خبر قط", changed: "تغيّرت في هذا اليوم", denied: "هناك من ينفي ذلك",
      borders: "لا تعبّر الخطوط عن موقف من الحدود.",
      hidden: "البلدة التي لا متسع لعلامتها تظهر حين تُكبّر الخريطة.",
      place: ("مكان", "أين"), party: ("طرف", "من"), verb: ("فعل", "ما الذي قيل إنه حدث"),
      source: ("مصدر", "من يقول ذلك"), extent: ("مقدار", "كم منها"), date: ("تاريخ", "متى"),
      negation: ("لا", "كلمات النفي"))
  }

  var calibrationTitle: String { "أي سطر يُقرأ صحيحًا؟" }
  var calibrationGuide: [String] {
    [
      "تُقرأ من اليمين: أهلا وسهلا (بكم) 2024 في whoholds.",
      "الحروف متصلة، والأقواس تنفتح إلى الداخل، والرقم والكلمة اللاتينية من اليسار.",
      "اضغط رقم السطر الذي يُقرأ هكذا؛ وEsc يترك كل شيء على حاله.",
    ]
  }
}
