import Screen

/// The lines of the key table, each with its captions in every language beside its keys.
extension Keymap {
  /// The table. Its order is the order of the hint line, so what a newcomer needs first stands first.
  public static let bindings: [Binding] = moving + everyday + time + lists + looks

  private static let moving: [Binding] = [
    row(
      .left, "Left h", in: [.towns], .moving,
      "town", "town to the left", "Select the town to the left.",
      arabic: "بلدة", "البلدة إلى اليمين", "اختيار البلدة إلى اليمين."),
    row(
      .down, "Down j", in: [.towns], .moving,
      "town", "town below", "Select the town below.",
      arabic: "بلدة", "البلدة تحتها", "اختيار البلدة التي تحتها."),
    row(
      .up, "Up k", in: [.towns], .moving,
      "town", "town above", "Select the town above.",
      arabic: "بلدة", "البلدة فوقها", "اختيار البلدة التي فوقها."),
    row(
      .right, "Right l", in: [.towns], .moving,
      "town", "town to the right", "Select the town to the right.",
      arabic: "بلدة", "البلدة إلى اليسار", "اختيار البلدة إلى اليسار."),
    row(
      .left, "Left h", in: [.map], .moving,
      "town", "town to the west", "Select the nearest town to the left.",
      arabic: "بلدة", "البلدة إلى الغرب", "اختيار أقرب بلدة إلى اليسار."),
    row(
      .down, "Down j", in: [.map], .moving,
      "town", "town to the south", "Select the nearest town below.",
      arabic: "بلدة", "البلدة إلى الجنوب", "اختيار أقرب بلدة في الأسفل."),
    row(
      .up, "Up k", in: [.map], .moving,
      "town", "town to the north", "Select the nearest town above.",
      arabic: "بلدة", "البلدة إلى الشمال", "اختيار أقرب بلدة في الأعلى."),
    row(
      .right, "Right l", in: [.map], .moving,
      "town", "town to the east", "Select the nearest town to the right.",
      arabic: "بلدة", "البلدة إلى الشرق", "اختيار أقرب بلدة إلى اليمين."),
    row(
      .zoomIn, "z", in: [.map], .moving,
      "zoom", "larger", "Make the map larger, around the selected town.",
      arabic: "تكبير", "تكبير", "تكبير الخريطة حول البلدة المختارة."),
    row(
      .zoomOut, "Z", in: [.map], .moving,
      "zoom", "smaller", "Make the map smaller.",
      arabic: "تكبير", "تصغير", "تصغير الخريطة."),
    row(
      .down, "Down j", in: [.sentences], .moving,
      "sentence", "next sentence", "Select the next sentence.",
      arabic: "الجملة", "الجملة التالية", "اختيار الجملة التالية."),
    row(
      .up, "Up k", in: [.sentences], .moving,
      "sentence", "sentence before", "Select the sentence before.",
      arabic: "الجملة", "الجملة السابقة", "اختيار الجملة السابقة."),
    row(
      .previousDay, "Left h", in: [.timeline], .moving,
      "day", "day before", "Go to the day before.",
      arabic: "يوم", "اليوم السابق", "الانتقال إلى اليوم السابق."),
    row(
      .nextDay, "Right l", in: [.timeline], .moving,
      "day", "next day", "Go to the next day.",
      arabic: "يوم", "اليوم التالي", "الانتقال إلى اليوم التالي."),
    row(
      .nextClaim, "Down j n", in: [.article], .moving,
      "claim", "next claim", "Go to the next claim of the article.",
      arabic: "إفادة", "الإفادة التالية", "الانتقال إلى الإفادة التالية في المقالة."),
    row(
      .previousClaim, "Up k N", in: [.article], .moving,
      "claim", "claim before", "Go to the claim before it.",
      arabic: "إفادة", "الإفادة السابقة", "الانتقال إلى الإفادة التي قبلها."),
    row(
      .down, "Down j", in: [.diff], .moving,
      "select", "next change", "Select the next place, or the next sentence of it.",
      arabic: "اختيار", "التغيّر التالي", "اختيار المكان التالي، أو جملته التالية."),
    row(
      .up, "Up k", in: [.diff], .moving,
      "select", "change before", "Select the one before.",
      arabic: "اختيار", "التغيّر السابق", "اختيار السابق."),
    row(
      .otherDayBefore, "Left h", in: [.diff], .moving,
      "other day", "compare with the day before", "Compare with the day before the one compared with.",
      arabic: "يوم المقارنة", "المقارنة باليوم الذي قبله", "المقارنة باليوم الذي قبل يوم المقارنة."),
    row(
      .otherDayAfter, "Right l", in: [.diff], .moving,
      "other day", "compare with the day after", "Compare with the day after it.",
      arabic: "يوم المقارنة", "المقارنة باليوم الذي بعده", "المقارنة باليوم الذي بعد يوم المقارنة."),
    row(
      .down, "Down j", in: [.why, .legend], .moving,
      "scroll", "scroll down", "Scroll down a line.",
      arabic: "تمرير", "تمرير إلى الأسفل", "التمرير سطرًا إلى الأسفل."),
    row(
      .up, "Up k", in: [.why, .legend], .moving,
      "scroll", "scroll up", "Scroll up a line.",
      arabic: "تمرير", "تمرير إلى الأعلى", "التمرير سطرًا إلى الأعلى."),
    row(
      .down, "Down Ctrl-N", in: [.help, .palette, .search], .moving,
      "select", "line below", "Select the line below.",
      arabic: "اختيار", "السطر التالي", "اختيار السطر التالي."),
    row(
      .up, "Up Ctrl-P", in: [.help, .palette, .search], .moving,
      "select", "line above", "Select the line above.",
      arabic: "اختيار", "السطر السابق", "اختيار السطر السابق."),
    row(
      .run, "Enter", in: [.help], .views,
      "run", "run it", "Run the selected command.",
      arabic: "تنفيذ", "تنفيذه", "تنفيذ الأمر المختار."),
    row(
      .run, "Enter", in: [.palette], .views,
      "go", "go there", "Run the selected command, or go to the town or day.",
      arabic: "انتقال", "الانتقال إليه", "تنفيذ الأمر المختار، أو الانتقال إلى البلدة أو اليوم."),
    row(
      .run, "Enter", in: [.search], .views,
      "go", "go there", "Go to the selected town or sentence; n and N then lead to the next and the one before.",
      arabic: "انتقال", "الانتقال إليه",
      "الانتقال إلى البلدة أو الجملة المختارة؛ وبعد ذلك ينتقل n وN إلى التالي والسابق."),
    row(
      .down, "Down j", in: [.filter], .moving,
      "select", "value below", "Select the value below.",
      arabic: "اختيار", "القيمة التالية", "اختيار القيمة التالية."),
    row(
      .up, "Up k", in: [.filter], .moving,
      "select", "value above", "Select the value above.",
      arabic: "اختيار", "القيمة السابقة", "اختيار القيمة السابقة."),
    row(
      .chooseValue, "Space Enter", in: [.filter], .views,
      "choose", "choose this value", "List only sentences with this value, or no longer; values of one kind add up.",
      arabic: "تحديد", "تحديد هذه القيمة",
      "عرض الجمل التي لها هذه القيمة وحدها، أو إلغاء ذلك؛ وقيم النوع الواحد يضاف بعضها إلى بعض."),
    row(
      .nextHit, "n Down j", in: [.found], .moving,
      "found", "next found", "Go to the next thing that was found.",
      arabic: "نتيجة", "النتيجة التالية", "الانتقال إلى النتيجة التالية."),
    row(
      .previousHit, "N Up k", in: [.found], .moving,
      "found", "found before", "Go to the thing that was found before it.",
      arabic: "نتيجة", "النتيجة السابقة", "الانتقال إلى النتيجة السابقة."),
    row(
      .complete, "Tab", in: [.palette], .views,
      "complete", "complete", "Write out what the selected line stands for.",
      arabic: "إكمال", "إكمال", "كتابة ما يعنيه السطر المختار كاملًا."),
  ]

  private static let everyday: [Binding] = [
    row(
      .back, "Esc", in: Context.everywhere.subtracting(Context.panes), .views,
      "back", "back", "Go back one view.",
      arabic: "رجوع", "رجوع", "الرجوع إلى العرض السابق."),
    row(
      .back, "Backspace", in: [.article, .diff, .why, .legend, .found, .filter, .link], .views,
      nil, "back", "Go back one view.",
      arabic: nil, "رجوع", "الرجوع إلى العرض السابق."),
    row(
      .previousDay, ",", in: Context.browsing, .time,
      "day", "day before", "Go to the day before.",
      arabic: "يوم", "اليوم السابق", "الانتقال إلى اليوم السابق."),
    row(
      .nextDay, ".", in: Context.browsing, .time,
      "day", "next day", "Go to the next day.",
      arabic: "يوم", "اليوم التالي", "الانتقال إلى اليوم التالي."),
    row(
      .nextPane, "Tab", in: Context.panes, .moving,
      "pane", "next pane", "Move the focus to the next pane.",
      arabic: "لوحة", "اللوحة التالية", "نقل التركيز إلى اللوحة التالية."),
    row(
      .nextPane, "Tab", in: [.diff], .moving,
      "sentences", "places or sentences", "Go from places to sentences and back.",
      arabic: "الجمل", "الأماكن أو الجمل", "الانتقال من الأماكن إلى الجمل وبالعكس."),
    row(
      .openArticle, "Enter", in: Context.panes.union([.diff, .found]), .views,
      "article", "open the article", "Open the article at the selected sentence.",
      arabic: "المقالة", "فتح المقالة", "فتح المقالة عند الجملة المختارة."),
    row(
      .why, "w", in: Context.panes.union([.article, .diff, .legend, .found]), .views,
      "why", "why this state", "Explain step by step why this town has this state.",
      arabic: "لماذا", "لماذا هذه الحال", "شرح سبب هذه الحال خطوة خطوة."),
    row(
      .nextChange, "n", in: Context.panes.union([.diff, .why, .legend]), .time,
      "change", "next change", "Go to the next day on which this town changed.",
      arabic: "تغيّر", "التغيّر التالي", "الانتقال إلى اليوم التالي الذي تغيّرت فيه هذه البلدة."),
    row(
      .previousChange, "N", in: Context.panes.union([.diff, .why, .legend]), .time,
      "change", "change before", "Go to the last day before on which this town changed.",
      arabic: "تغيّر", "التغيّر السابق", "الانتقال إلى آخر يوم سابق تغيّرت فيه هذه البلدة."),
    row(
      .diff, "d", in: Context.panes.union([.article, .why]), .views,
      "diff", "what changed",
      "Show what changed since the last day before of which anything is said, and the sentences behind it.",
      arabic: "الفروق", "ما الذي تغيّر", "عرض ما تغيّر منذ آخر يوم سابق قيل فيه شيء، والجمل التي وراءه."),
    row(
      .toggleMap, "m", in: Context.panes, .views,
      "map", "map or list of towns", "Show the towns on a map, or in a list again.",
      arabic: "خريطة", "الخريطة أو القائمة", "عرض البلدات على خريطة، أو في قائمة من جديد."),
    row(
      .togglePin, "p", in: Context.panes, .views,
      "pin", "pin this town", "Pin the selected town to the front of the list, or let it go.",
      arabic: "تثبيت", "تثبيت هذه البلدة", "تثبيت البلدة المختارة في أول القائمة، أو إلغاء تثبيتها."),
    row(
      .turnOrder, "o", in: [.towns], .views,
      "order", "order of the towns", "Order the towns by kind, by last change, by name, by governorate.",
      arabic: "ترتيب", "ترتيب البلدات", "ترتيب البلدات بحسب النوع أو آخر تغيّر أو الاسم أو المحافظة."),
    row(
      .search, "/", in: Context.browsing, .views,
      "find", "find towns and sentences",
      "Find towns and sentences by words in Arabic, in any spelling, or in English.",
      arabic: "بحث", "بحث عن بلدات وجمل", "البحث عن بلدات وجمل بكلمات عربية، بأي إملاء، أو إنكليزية."),
    row(
      .doubts, "x", in: [.article], .views,
      "not taken", "what was not taken",
      "List the candidates that were not taken and the names that several places bear, each with the reason; or the claims.",
      arabic: "ما لم يؤخذ", "ما لم يؤخذ",
      "عرض المرشحات التي لم تؤخذ والأسماء التي تحملها أماكن عدة، مع السبب؛ أو عرض الإفادات."),
    row(
      .filter, "f", in: Context.panes.union([.diff, .found, .filter]), .views,
      "filter", "filter sentences",
      "Choose which sentences are listed, by source, party, predicate, factuality or standing; states stay as they are.",
      arabic: "تصفية", "تصفية الجمل",
      "اختيار الجمل المعروضة بحسب المصدر أو الطرف أو الفعل أو نوع القول أو وزن المصدر؛ وتبقى الحال كما هي."),
    row(
      .clearFilter, "F", in: Context.panes.union([.diff, .found, .filter]), .views,
      nil, "end the filter", "List every sentence again.",
      arabic: nil, "إنهاء التصفية", "عرض الجمل كلها من جديد."),
    row(
      .help, "?", in: Context.browsing, .views,
      "keys", "keys", "List the keys that work here; Enter runs one.",
      arabic: "المفاتيح", "المفاتيح", "عرض المفاتيح التي تعمل هنا؛ وEnter ينفّذ أحدها."),
    row(
      .palette, ": Ctrl-P", in: Context.browsing, .views,
      "command", "palette", "Go to a town or a day, or run any command, by typing a part of it.",
      arabic: "أمر", "لوحة الأوامر", "الانتقال إلى بلدة أو يوم، أو تنفيذ أي أمر، بكتابة جزء منه."),
    row(
      .quit, "q", in: Context.browsing, .program,
      "quit", "quit", "Leave whoholds.",
      arabic: "خروج", "خروج", "الخروج من البرنامج."),
    row(
      .quit, "Ctrl-C", in: Context.everywhere, .program,
      nil, "quit", "Leave whoholds.",
      arabic: nil, "خروج", "الخروج من البرنامج."),
    row(
      .legend, "i", in: Context.browsing.subtracting([.legend]), .views,
      "legend", "legend", "Show what the letters, marks and colours mean.",
      arabic: "دليل الرموز", "دليل الرموز", "عرض معاني الحروف والعلامات والألوان."),
    row(
      .toggleAsOf, "a", in: Context.browsing, .time,
      "as known", "as known that day",
      "Count only what had been published by this day; once more for all that is known now.",
      arabic: "ما عُرف يومها", "ما عُرف في ذلك اليوم", "حساب ما نُشر حتى هذا اليوم وحده؛ ومرة أخرى لكل ما يُعرف الآن."),
  ]

  private static let time: [Binding] = [
    row(
      .link, "c", in: Context.browsing.subtracting([.link]), .program,
      nil, "link to this view", "Show the command that opens exactly this view.",
      arabic: nil, "رابط هذا العرض", "عرض الأمر الذي يفتح هذا العرض نفسه."),
    row(
      .nextChangeAnywhere, "}", in: Context.browsing, .time,
      nil, "change anywhere", "Go to the next day on which any town changed.",
      arabic: nil, "تغيّر في أي مكان", "الانتقال إلى اليوم التالي الذي تغيّرت فيه أي بلدة."),
    row(
      .previousChangeAnywhere, "{", in: Context.browsing, .time,
      nil, "change anywhere before", "Go to the last day before on which any town changed.",
      arabic: nil, "تغيّر سابق في أي مكان", "الانتقال إلى آخر يوم سابق تغيّرت فيه أي بلدة."),
    row(
      .nextConflict, "e", in: Context.browsing, .time,
      nil, "next contested day", "Go to the next day on which this town is contested or disputed.",
      arabic: nil, "يوم النزاع التالي", "الانتقال إلى اليوم التالي الذي في هذه البلدة فيه نزاع أو خلاف."),
    row(
      .previousConflict, "E", in: Context.browsing, .time,
      nil, "contested day before", "Go to the last day before on which this town is contested or disputed.",
      arabic: nil, "يوم النزاع السابق", "الانتقال إلى آخر يوم سابق في هذه البلدة فيه نزاع أو خلاف."),
    row(
      .nextWeek, "]", in: Context.browsing, .time,
      nil, "week on", "Go seven days on.",
      arabic: nil, "أسبوع إلى الأمام", "الانتقال سبعة أيام إلى الأمام."),
    row(
      .previousWeek, "[", in: Context.browsing, .time,
      nil, "week back", "Go seven days back.",
      arabic: nil, "أسبوع إلى الوراء", "الانتقال سبعة أيام إلى الوراء."),
    row(
      .firstDay, "0", in: Context.browsing, .time,
      nil, "first day", "Go to the first day of the record.",
      arabic: nil, "اليوم الأول", "الانتقال إلى أول يوم في السجل."),
    row(
      .lastDay, "$", in: Context.browsing, .time,
      nil, "last day", "Go to the last day of the record.",
      arabic: nil, "اليوم الأخير", "الانتقال إلى آخر يوم في السجل."),
    row(
      .play, "Space", in: Context.browsing.subtracting([.filter]), .time,
      "play", "play", "Let the days run by themselves, and stop them; any other key stops them too.",
      arabic: "تشغيل", "تشغيل", "تشغيل الأيام من تلقاء نفسها، وإيقافها؛ وأي مفتاح آخر يوقفها أيضًا."),
    row(
      .faster, "+", in: Context.browsing, .time,
      nil, "faster", "Let the days run faster.",
      arabic: nil, "أسرع", "تسريع مرور الأيام."),
    row(
      .slower, "-", in: Context.browsing, .time,
      nil, "slower", "Let the days run slower.",
      arabic: nil, "أبطأ", "إبطاء مرور الأيام."),
    row(
      .zoomTimeIn, "z", in: Context.panes.subtracting([.map]), .time,
      nil, "finer timeline", "Show shorter spans of time: months, weeks, days.",
      arabic: nil, "خط زمني أدق", "عرض مدد أقصر: أشهر، ثم أسابيع، ثم أيام."),
    row(
      .zoomTimeOut, "Z", in: Context.panes.subtracting([.map]), .time,
      nil, "coarser timeline", "Show longer spans of time: weeks, months, years.",
      arabic: nil, "خط زمني أوسع", "عرض مدد أطول: أسابيع، ثم أشهر، ثم سنوات."),
    row(
      .firstDay, "Home g", in: [.timeline], .time,
      nil, "first day", "Go to the first day of the record.",
      arabic: nil, "اليوم الأول", "الانتقال إلى أول يوم في السجل."),
    row(
      .lastDay, "End G", in: [.timeline], .time,
      nil, "last day", "Go to the last day of the record.",
      arabic: nil, "اليوم الأخير", "الانتقال إلى آخر يوم في السجل."),
  ]

  private static let lists: [Binding] = [
    row(
      .panLeft, "A", in: [.map], .moving,
      nil, "map to the left", "Move the map to show what lies to the left.",
      arabic: nil, "الخريطة إلى اليسار", "تحريك الخريطة لعرض ما يقع إلى اليسار."),
    row(
      .panDown, "S", in: [.map], .moving,
      nil, "map down", "Move the map to show what lies below.",
      arabic: nil, "الخريطة إلى الأسفل", "تحريك الخريطة لعرض ما يقع في الأسفل."),
    row(
      .panUp, "W", in: [.map], .moving,
      nil, "map up", "Move the map to show what lies above.",
      arabic: nil, "الخريطة إلى الأعلى", "تحريك الخريطة لعرض ما يقع في الأعلى."),
    row(
      .panRight, "D", in: [.map], .moving,
      nil, "map to the right", "Move the map to show what lies to the right.",
      arabic: nil, "الخريطة إلى اليمين", "تحريك الخريطة لعرض ما يقع إلى اليمين."),
    row(
      .wholeMap, "Home g", in: [.map], .moving,
      nil, "whole map", "Show the whole map.",
      arabic: nil, "الخريطة كلها", "عرض الخريطة كلها."),
    row(
      .previousPane, "BackTab", in: Context.panes, .moving,
      nil, "pane before", "Move the focus to the pane before.",
      arabic: nil, "اللوحة السابقة", "نقل التركيز إلى اللوحة السابقة."),
    row(
      .pageDown, "PageDown", in: paged, .moving,
      nil, "page down", "Go down a page.",
      arabic: nil, "صفحة إلى الأسفل", "النزول صفحة."),
    row(
      .pageUp, "PageUp", in: paged, .moving,
      nil, "page up", "Go up a page.",
      arabic: nil, "صفحة إلى الأعلى", "الصعود صفحة."),
    row(
      .first, "Home", in: paged, .moving,
      nil, "to the top", "Go to the first of the list.",
      arabic: nil, "إلى الأول", "الانتقال إلى أول القائمة."),
    row(
      .last, "End", in: paged, .moving,
      nil, "to the bottom", "Go to the last of the list.",
      arabic: nil, "إلى الأخير", "الانتقال إلى آخر القائمة."),
    row(
      .first, "g", in: paged.subtracting(Context.typing), .moving,
      nil, "to the top", "Go to the first of the list.",
      arabic: nil, "إلى الأول", "الانتقال إلى أول القائمة."),
    row(
      .last, "G", in: paged.subtracting(Context.typing), .moving,
      nil, "to the bottom", "Go to the last of the list.",
      arabic: nil, "إلى الأخير", "الانتقال إلى آخر القائمة."),
  ]

  private static let looks: [Binding] = [
    row(
      .undo, "u", in: Context.browsing, .views,
      nil, "undo", "Go back to the view before, with its town and day.",
      arabic: nil, "تراجع", "الرجوع إلى ما كان معروضًا، ببلدته ويومه."),
    row(
      .undo, "Backspace", in: Context.panes, .views,
      nil, "undo", "Go back to the view before, with its town and day.",
      arabic: nil, "تراجع", "الرجوع إلى ما كان معروضًا، ببلدته ويومه."),
    row(
      .nextLanguage, "L", in: Context.browsing, .views,
      nil, "English or Arabic",
      "Take the other language: English, or Arabic with everything but the map from right to left.",
      arabic: nil, "العربية أو الإنكليزية", "استعمال اللغة الأخرى: العربية أو الإنكليزية."),
    row(
      .nextColours, "t", in: Context.browsing, .views,
      nil, "next theme", "Take other colours, or none.",
      arabic: nil, "الألوان التالية", "استعمال ألوان أخرى، أو بلا ألوان."),
    row(
      .nextArrangement, "b", in: Context.browsing, .views,
      nil, "arrange Arabic otherwise", "Hand Arabic to the terminal in another way, where it reads wrong.",
      arabic: nil, "ترتيب آخر للعربية", "تسليم العربية إلى الطرفية بطريقة أخرى حين لا تُقرأ صحيحة."),
    row(
      .calibrate, "B", in: Context.browsing.subtracting([.calibration]), .views,
      nil, "which Arabic reads right", "Show the same phrase in every arrangement, to choose the one that reads right.",
      arabic: nil, "أي عربية تُقرأ صحيحة", "عرض العبارة نفسها بكل ترتيب، لاختيار ما يُقرأ منها صحيحًا."),
    row(
      .choose, "1 2 3 4 5", in: [.calibration], .views,
      "choose", "this one reads right", "Take this arrangement from now on.",
      arabic: "تحديد", "هذه تُقرأ صحيحة", "اعتماد هذا الترتيب من الآن."),
    row(
      .copyCitation, "y", in: cited, .program,
      nil, "copy the citation", "Copy the source of the selected sentence: outlet, title, day, address, bytes.",
      arabic: nil, "نسخ الإسناد", "نسخ مصدر الجملة المختارة: الجهة الناشرة والعنوان واليوم والرابط ومواضع البايتات."),
    row(
      .copySentence, "Y", in: cited, .program,
      nil, "copy the sentence", "Copy the selected sentence as it is stored.",
      arabic: nil, "نسخ الجملة", "نسخ الجملة المختارة كما هي مخزّنة."),
    row(
      .save, "s", in: Context.browsing, .program,
      nil, "save the screen", "Write the screen to files, as text, with colours, and as a picture.",
      arabic: nil, "حفظ الشاشة", "كتابة الشاشة في ملفات: نصًا، وبالألوان، وصورة."),
    row(
      .toggleMouse, "F6", in: Context.everywhere, .program,
      nil, "take or release the mouse",
      "Take the mouse (click a town, wheel through the days) or leave it to the terminal.",
      arabic: nil, "أخذ الفأرة أو تركها", "أخذ الفأرة (النقر على بلدة، والعجلة للأيام) أو تركها للطرفية."),
  ]

  private static let cited: Set<Context> = Context.panes.union([.article, .diff, .why])

  private static let paged = Context.everywhere.subtracting([.timeline, .map, .found, .link])

  /// Keys are written as users write them, `Left h`.
  private static func row(
    _ action: Action, _ keys: String, in contexts: Set<Context>, _ group: Group,
    _ hint: String?, _ title: String, _ help: String,
    arabic arabicHint: String?, _ arabicTitle: String, _ arabicHelp: String
  ) -> Binding {
    Binding(
      action: action, keys: keys.split(separator: " ").compactMap { Key(name: String($0)) }, group: group,
      contexts: contexts, english: Caption(hint: hint, title: title, help: help),
      arabic: Caption(hint: arabicHint, title: arabicTitle, help: arabicHelp))
  }
}
