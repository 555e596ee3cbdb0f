import ExtractionModel
import Testing

@testable import Extraction

/// The forms of verbs as grammar books list them; spelled here as the press writes them.
@Suite struct InflectionTests {
  struct Table: Sendable, CustomTestStringConvertible {
    /// The record of words.rec.
    let record: String
    var perfect = ""
    var imperfect = ""
    var masdar = ""
    var active = ""
    var passive = ""

    var testDescription: String { record.replacing("\n", with: ", ") }
  }

  static let tables: [Table] = [
    // I, sound and doubled
    Table(
      record: "verb: دخل\nform: I\nnoun: دخول",
      perfect: "دخل دخلت دخلا دخلتا دخلوا دخلنا", imperfect: "يدخل تدخل ندخل يدخلون تدخلون يدخلوا يدخلان يدخلا تدخلان",
      masdar: "دخول دخولا", active: "داخل داخلة داخلون داخلين داخلان", passive: "مدخول"),
    Table(
      record: "verb: قصف\nform: I\nnoun: قصف",
      perfect: "قصف قصفت قصفوا قصفنا", imperfect: "يقصف تقصف نقصف يقصفون", masdar: "قصف قصفا", active: "قاصف",
      passive: "مقصوف مقصوفة"),
    Table(
      record: "verb: شن\nform: I\nnoun: شن",
      perfect: "شن شنت شنا شنوا", imperfect: "يشن تشن نشن يشنون تشنان", masdar: "شن"),
    // I, weak
    Table(
      record: "verb: قال\nform: I\nimperfect: يقول\nnoun: قول",
      perfect: "قال قالت قالوا قالا قالتا قلنا", imperfect: "يقول تقول نقول يقولون تقولون يقل", masdar: "قول"),
    Table(
      record: "verb: نفى\nform: I\nimperfect: ينفي\nnoun: نفي",
      perfect: "نفى نفت نفوا نفيا نفينا", imperfect: "ينفي تنفي ننفي ينفون تنفون ينفيان", masdar: "نفي نفيا"),
    Table(
      record: "verb: وصل\nform: I\nimperfect: يصل\nnoun: وصول",
      perfect: "وصل وصلت وصلوا وصلنا", imperfect: "يصل تصل نصل يصلون تصلان", masdar: "وصول", active: "واصل واصلة"),
    // II
    Table(
      record: "verb: حرر\nform: II",
      perfect: "حرر حررت حرروا حررنا", imperfect: "يحرر تحرر نحرر يحررون", masdar: "تحرير تحريرا", active: "محرر محررون"
    ),
    Table(
      record: "verb: عزز\nform: II\nnoun: تعزيز\nplural: تعزيزات",
      perfect: "عزز عززت عززوا", imperfect: "يعزز تعزز يعززون", masdar: "تعزيز"),
    // III
    Table(
      record: "verb: حاصر\nform: III\nnoun: محاصرة\nnoun: حصار",
      perfect: "حاصر حاصرت حاصروا حاصرنا", imperfect: "يحاصر تحاصر نحاصر يحاصرون", masdar: "محاصرة محاصرت حصار",
      active: "محاصر محاصرة محاصرين"),
    Table(
      record: "verb: غادر\nform: III", perfect: "غادر غادرت غادروا", imperfect: "يغادر تغادر يغادرون",
      masdar: "مغادرة مغادرت", active: "مغادر"),
    // IV, sound, hollow, defective, doubled
    Table(
      record: "verb: أعلن\nform: IV",
      perfect: "أعلن أعلنت أعلنوا أعلنا", imperfect: "يعلن تعلن نعلن يعلنون", masdar: "إعلان إعلانا",
      active: "معلن معلنة"),
    Table(
      record: "verb: أفاد\nform: IV\nnoun: إفادة",
      perfect: "أفاد أفادت أفادوا أفدنا", imperfect: "يفيد تفيد نفيد يفيدون تفد", masdar: "إفادة إفادت", active: "مفيد"),
    Table(
      record: "verb: أخلى\nform: IV\nimperfect: يخلي\nnoun: إخلاء",
      perfect: "أخلى أخلت أخلوا أخلينا أخليا", imperfect: "يخلي تخلي نخلي يخلون تخل", masdar: "إخلاء إخلائ إخلاؤ"),
    // V
    Table(
      record: "verb: تقدم\nform: V",
      perfect: "تقدم تقدمت تقدموا تقدمنا", imperfect: "يتقدم تتقدم نتقدم يتقدمون", masdar: "تقدم تقدما",
      active: "متقدم متقدمين متقدمة"),
    Table(
      record: "verb: تصدى\nform: V\nimperfect: يتصدى\nnoun: تصدي\nnoun: تصد",
      perfect: "تصدى تصدت تصدوا تصدينا", imperfect: "يتصدى تتصدى نتصدى يتصدون", masdar: "تصد تصدي"),
    // VI
    Table(
      record: "verb: تراجع\nform: VI",
      perfect: "تراجع تراجعت تراجعوا", imperfect: "يتراجع تتراجع نتراجع يتراجعون", masdar: "تراجع تراجعا",
      active: "متراجع"),
    // VII
    Table(
      record: "verb: انسحب\nform: VII",
      perfect: "انسحب انسحبت انسحبوا انسحبنا", imperfect: "ينسحب تنسحب ننسحب ينسحبون", masdar: "انسحاب انسحابا",
      active: "منسحب منسحبة منسحبين"),
    Table(
      record: "verb: انهار\nform: VII\nimperfect: ينهار\nnoun: انهيار",
      perfect: "انهار انهارت انهاروا انهرنا", imperfect: "ينهار تنهار ينهارون ينهر", masdar: "انهيار", active: "منهار"),
    // VIII
    Table(
      record: "verb: اقتحم\nform: VIII",
      perfect: "اقتحم اقتحمت اقتحموا اقتحمنا", imperfect: "يقتحم تقتحم نقتحم يقتحمون", masdar: "اقتحام اقتحاما",
      active: "مقتحم"),
    Table(
      record: "verb: احتل\nform: VIII\nimperfect: يحتل\nnoun: احتلال",
      perfect: "احتل احتلت احتلوا", imperfect: "يحتل تحتل نحتل يحتلون", masdar: "احتلال", active: "محتل محتلة"),
    Table(
      record: "verb: اجتاح\nform: VIII\nimperfect: يجتاح\nnoun: اجتياح",
      perfect: "اجتاح اجتاحت اجتاحوا اجتحنا", imperfect: "يجتاح تجتاح يجتاحون يجتح", masdar: "اجتياح", active: "مجتاح"),
    // IX
    Table(
      record: "verb: احمر\nform: IX\nnoun: احمرار", perfect: "احمر احمرت احمروا", imperfect: "يحمر تحمر",
      masdar: "احمرار"),
    // X
    Table(
      record: "verb: استهدف\nform: X",
      perfect: "استهدف استهدفت استهدفوا استهدفنا", imperfect: "يستهدف تستهدف نستهدف يستهدفون",
      masdar: "استهداف استهدافا", active: "مستهدف مستهدفة"),
    Table(
      record: "verb: استعاد\nform: X",
      perfect: "استعاد استعادت استعادوا استعدنا", imperfect: "يستعيد تستعيد نستعيد يستعيدون تستعد",
      masdar: "استعادة استعادت", active: "مستعيد"),
    Table(
      record: "verb: استولى\nform: X\nnoun: استيلاء\nparticiple: مستول",
      perfect: "استولى استولت استولوا استولينا", imperfect: "يستولي تستولي نستولي يستولون", masdar: "استيلاء استيلائ",
      active: "مستول"),
    // Quadriliteral
    Table(
      record: "verb: سيطر\nform: Q",
      perfect: "سيطر سيطرت سيطروا سيطرنا", imperfect: "يسيطر تسيطر نسيطر يسيطرون", masdar: "سيطرة سيطرت",
      active: "مسيطر مسيطرة مسيطرين"),
  ]

  @Test(arguments: tables)
  func aVerbHasTheFormsOfItsPattern(table: Table) throws {
    let forms = try forms(table.record)
    let expected: [(Form.Kind, String)] = [
      (.perfect, table.perfect), (.imperfect, table.imperfect), (.masdar, table.masdar),
      (.activeParticiple, table.active), (.passiveParticiple, table.passive),
    ]
    for (kind, words) in expected {
      for word in words.split(separator: " ") {
        #expect(forms[kind, default: []].contains(key(String(word))), "\(kind) \(word)")
      }
    }
  }

  @Test(arguments: [
    ("verb: قال\nform: I\nimperfect: يقول\nnoun: قول", "يقال"),
    ("verb: نفى\nform: I\nimperfect: ينفي\nnoun: نفي", "نفىت"),
    ("verb: حرر\nform: II", "حراره"), ("verb: استعاد\nform: X", "يستعاد"), ("verb: دخل\nform: I\nnoun: دخول", "تدخيل"),
    ("verb: انسحب\nform: VII", "يانسحب"), ("verb: اقتحم\nform: VIII", "ياقتحم"),
  ])
  func aVerbHasNoFormsOfOtherPatterns(record: String, word: String) throws {
    let all = try forms(record).values.joined()
    #expect(!all.contains(key(word)))
  }

  @Test func formsKnowTheirNumberGenderAndPerson() throws {
    var found: [UInt64: [Form]] = [:]
    Inflection(Syria.letters).verbForms(
      try record("verb: سيطر\nform: Q"), problem: { Issue.record("\($0)") },
      add: { found[$0.value, default: []].append($1) })
    func has(_ word: String, _ property: (Form) -> Bool) -> Bool {
      found[key(word), default: []].contains(where: property)
    }
    #expect(has("سيطرت") { $0.kind == .perfect && $0.isFeminine && !$0.isPlural })
    #expect(has("سيطروا") { $0.kind == .perfect && $0.isPlural && !$0.isFirstPerson })
    #expect(has("سيطرنا") { $0.kind == .perfect && $0.isPlural && $0.isFirstPerson })
    #expect(has("سيطرتا") { $0.kind == .perfect && $0.isDual })
    #expect(has("يسيطرون") { $0.kind == .imperfect && $0.isPlural })
    #expect(has("نسيطر") { $0.kind == .imperfect && $0.isFirstPerson })
    #expect(has("تسيطر") { $0.kind == .imperfect && $0.isFeminine })
    #expect(has("سيطرة") { $0.kind == .masdar })
    #expect(!has("سيطرة") { $0.isFinite })
  }

  @Test func aNounHasItsDualsItsPluralsAndItsFormBeforeAPronoun() throws {
    var found: [UInt64: [Form]] = [:]
    func add(_ text: String) throws {
      Inflection(Syria.letters).nounForms(try record(text), "noun", kind: .noun) {
        found[$0.value, default: []].append($1)
      }
    }
    try add("noun: بلدة\nplural: بلدات")
    try add("noun: حي\nplural: أحياء")
    for word in ["بلدة", "بلدت", "بلدتان", "بلدتين", "بلدتي", "بلدات", "حي", "حيان", "أحياء", "أحيائ"] {
      #expect(found[key(word)] != nil, "\(word)")
    }
    #expect(found[key("بلدتي")]!.allSatisfy { $0.isDual })
    #expect(found[key("أحياء")]!.contains { $0.isPlural })
  }

  @Test(arguments: [
    ("verb: سيطر", "a verb needs `form`, one of  I II III IV V VI VII VIII IX X Q"),
    ("verb: سيطر\nform: XI", "a verb needs `form`, one of  I II III IV V VI VII VIII IX X Q"),
    ("verb: س\nform: I", "a verb has at least two letters"),
  ])
  func aVerbWithoutAPatternIsNamed(text: String, message: String) throws {
    var complaints: [String] = []
    Inflection(Syria.letters).verbForms(
      try record(text), problem: { complaints.append($0) }, add: { _, _ in Issue.record("no forms without a pattern") })
    #expect(complaints == [message])
  }

  private func forms(_ text: String) throws -> [Form.Kind: Set<UInt64>] {
    var forms: [Form.Kind: Set<UInt64>] = [:]
    Inflection(Syria.letters).verbForms(
      try record(text), problem: { Issue.record("\($0)") }, add: { forms[$1.kind, default: []].insert($0.value) })
    return forms
  }

  private func key(_ word: String) -> UInt64 { WordKey(Syria.letters.fold(word)).value }

  private func record(_ text: String) throws -> Record {
    try #require(Recfile.read(Array(text.utf8), file: "words.rec").records.first)
  }
}
