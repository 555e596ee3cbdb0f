import ExtractionModel

/// What Arabic needs wherever something is listed, counted, named or dated; for whoever tells something in it.
public enum ArabicGrammar {
  /// Things in a row.
  public static func list(_ items: [String]) -> String { items.joined(separator: " و") }

  /// A counted noun: one, two, three to ten, more; from a hundred on by the last two digits, the bare noun after a round
  /// number.
  ///
  /// - Parameter hundreds: after a round number, where it is written otherwise than `many`
  public static func count(
    _ number: Int, _ one: String, _ two: String, _ few: String, _ many: String, hundreds: String? = nil
  ) -> String {
    switch number {
    case 1: one
    case 2: two
    case _ where (3...10).contains(number % 100): "\(number) \(few)"
    case 100... where number % 100 < 3: "\(number) \(hundreds ?? many)"
    default: "\(number) \(many)"
    }
  }

  /// What is said to be the case, as a verbal noun, so that names of any gender and number fit.
  public static func noun(of predicate: Claim.Predicate) -> String {
    switch predicate {
    case .controls: "سيطرة"
    case .lost: "خسارة"
    case .entered: "دخول"
    case .withdrew: "انسحاب"
    case .advancing: "تقدم"
    case .clashes: "اشتباكات"
    case .strikes: "غارات"
    case .shelling: "قصف"
    case .deployed: "انتشار"
    case .reinforced: "تعزيزات"
    }
  }

  /// Months as they are called from the Levant to Iraq.
  public static let levantineMonths = [
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني",
    "كانون الأول",
  ]

  /// Days of the week from Monday.
  public static let weekdays = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]

  /// Months as they are called elsewhere.
  public static let months = [
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
  ]
}
