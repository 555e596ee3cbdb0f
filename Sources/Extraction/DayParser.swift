import ExtractionModel

/// Reads days as articles say them: weekdays, اليوم and أمس, dates in three month systems, "two days ago".
struct DayParser {
  let text: SentenceUnits

  /// The day that begins at unit `start`, and the unit behind it.
  func parse(at start: Int) -> (DayExpression, Int)? {
    let isSince = text.word(start, .since) != nil
    guard let (anchor, next) = since(at: start) ?? plain(at: start) else { return nil }
    return (DayExpression(anchor: anchor, tokens: text.tokens(start..<next), isSince: isSince), next)
  }

  private func since(at start: Int) -> (DayExpression.Anchor, Int)? {
    guard text.word(start, .since) != nil else { return nil }
    return plain(at: start + 1) ?? amount(at: start + 1).map { (.offset(-$0.days), $0.next) }
  }

  private func plain(at start: Int) -> (DayExpression.Anchor, Int)? {
    guard text.mayBeginDay(start) else { return bareYear(at: start) ?? span(at: start) }
    if let found = night(at: start) { return found }
    if let (anchor, next) = tomorrow(at: start) { return (anchor, next) }
    if let word = text.word(start, .today), !word.clitics.contains(.to) {
      if let (anchor, next) = weekday(at: start + 1) { return (anchor, next) }
      return (.offset(word.word.value ?? 0), start + 1)
    }
    if let word = text.word(start, .yesterday) {
      if let (anchor, next) = weekday(at: start + 1) { return (anchor, next) }
      return (.offset(word.word.value ?? -1), start + 1)
    }
    if let found = weekday(at: start) ?? date(at: start) ?? year(at: start) { return found }
    // قبل يومين، خلال الساعات الماضية.
    if text.word(start, .ago) != nil, let (days, next) = amount(at: start + 1) { return (.offset(-days), next) }
    if let unit = text.word(start, .period), let found = period(at: start, unit) { return found }
    return span(at: start)
  }

  /// في عشرة أيام، خلال الأسابيع الثلاثة الفائتة، في أقل من ساعتين: how long, and how recent where it is hours.
  private func span(at start: Int) -> (DayExpression.Anchor, Int)? {
    guard let word = text.word(start, .preposition), word.word.marker == .in || word.word.marker == .during,
      !word.clitics.contains(.pronoun)
    else { return nil }
    var index = start + 1
    if text.word(index, .approximate) != nil { index += 1 }
    if text.isSign(index, .number) || text.word(index, .many) != nil { index += 1 }
    guard let unit = text.word(index, .unit), let days = unit.word.value, unit.clitics.isDisjoint(with: [.pronoun])
    else {
      return nil
    }
    let isCounted = index > start + 1 || unit.form.isDual || unit.form.isPlural
    index += 1
    var isPast = false
    while text.word(index, .last) != nil || text.word(index, .many)?.clitics.contains(.article) == true
      || text.isSign(index, .number) && text.word(index + 1, .last) != nil
    {
      isPast = isPast || text.word(index, .last) != nil
      index += 1
    }
    guard isCounted || isPast else { return nil }
    return (days == 0 ? .offset(0) : .span, index)
  }

  /// مساء أمس، فجر الجمعة، ليل الجمعة-السبت: the later day of a night between two.
  private func night(at start: Int) -> (DayExpression.Anchor, Int)? {
    guard let part = text.word(start, .night) else { return nil }
    var index = start + 1
    if text.word(index, .night) != nil { index += 1 }
    if text.word(index, .last) != nil {
      return (.offset(part.word.value ?? 0), index + 1)
    }
    guard let (anchor, next) = weekday(at: index) ?? relative(at: index) else { return nil }
    let between = text.isSign(next, .dash) ? next + 1 : next
    if let (second, after) = weekday(at: between), between > next || text.word(start, .night)?.word.value == -1 {
      return (second, after)
    }
    return (anchor, next)
  }

  /// غدا، يوم غد الأحد: the weekday behind it is the next, not the last.
  private func tomorrow(at start: Int) -> (DayExpression.Anchor, Int)? {
    let index = text.word(start, .unit)?.word.value == 1 ? start + 1 : start
    guard let word = text.word(index, .today), let days = word.word.value, days > 0 else { return nil }
    return (.offset(days), text.word(index + 1, .weekday) != nil ? index + 2 : index + 1)
  }

  private func relative(at index: Int) -> (DayExpression.Anchor, Int)? {
    guard let word = text.word(index, .today, .yesterday) else { return nil }
    if let (anchor, next) = weekday(at: index + 1) { return (anchor, next) }
    return (.offset(word.word.value ?? 0), index + 1)
  }

  private func weekday(at start: Int) -> (DayExpression.Anchor, Int)? {
    var index = start
    if text.isSign(index, .comma), text.word(index + 1, .weekday) != nil { return nil }
    if let unit = text.word(index, .unit), unit.word.value == 1, text.word(index + 1, .weekday) != nil { index += 1 }
    guard let word = text.word(index, .weekday), let value = word.word.value, let day = Weekday(rawValue: value)
    else { return nil }
    var next = index + 1
    if let (anchor, after) = date(at: text.isSign(next, .comma) ? next + 1 : next) { return (anchor, after) }
    if text.word(next, .last) != nil || text.word(next, .current) != nil { next += 1 }
    if text.isSign(next, .open), text.word(next + 1, .yesterday, .today) != nil, text.isSign(next + 2, .close) {
      next += 3
    }
    return (.weekday(day), next)
  }

  /// 30 تشرين الثاني/نوفمبر 2024، ٣٠ نوفمبر، 30-11-2024، نوفمبر 2024.
  private func date(at start: Int) -> (DayExpression.Anchor, Int)? {
    if let found = numeric(at: start) { return found }
    var index = start
    var day: Int?
    if text.isSign(index, .number), (1...31).contains(text.units[index].value) {
      day = text.units[index].value
      index += 1
      if text.word(index, .preposition)?.word.marker == .from { index += 1 }
    } else if let (spelled, next) = spelledDay(at: index) {
      day = spelled
      index = next + 1
    } else if let first = text.word(index, .first) {
      day = first.word.value ?? 1
      index += 1
      if text.word(index, .preposition)?.word.marker == .from { index += 1 }
    }
    // الـ14 من الشهر الجاري، 14 من الشهر الماضي.
    if let day, text.word(index, .unit)?.word.value == 30, let which = text.word(index + 1, .current, .last) {
      return (.dayOfMonth(day, back: which.word.role == .last ? 1 : 0), index + 2)
    }
    guard let month = text.word(index, .month), let number = month.word.value,
      month.clitics.isDisjoint(with: .conjunction) || day == nil,
      // باب is a door before it is "in August".
      day != nil || !month.clitics.contains(.by) || text.isSign(index + 1, .number)
    else { return nil }
    index += 1
    // Both names of the month: كانون الأول/ديسمبر, or the second in brackets.
    if text.isSign(index, .dash) || text.isSign(index, .open), text.word(index + 1, .month)?.word.value == number {
      index += text.isSign(index + 2, .close) ? 3 : 2
    }
    var year: Int?
    let yearAt = text.word(index, .year) != nil ? index + 1 : index
    if text.isSign(yearAt, .number), isYear(text.units[yearAt].value) {
      year = text.units[yearAt].value
      index = yearAt + 1
    } else if text.word(index, .last) != nil {
      index += 1
    }
    if let day { return (.date(day: day, month: number, year: year), index) }
    return (.month(number, year: year), index)
  }

  /// العشرين من، الرابع عشر من، السابع والعشرين من: a day of the month in words; the unit of "of" behind it.
  private func spelledDay(at start: Int) -> (Int, Int)? {
    var value = 0
    var index = start
    if let ordinal = text.word(index, .first), ordinal.clitics.contains(.article) {
      value = ordinal.word.value ?? 0
      index += 1
      if let ten = text.word(index, .many), let more = ten.word.value, more == 10 || ten.clitics.contains(.and) {
        value += more
        index += 1
      }
    } else if let tens = text.word(index, .many), tens.clitics.contains(.article), let many = tens.word.value,
      many >= 20
    {
      value = many
      index += 1
    }
    guard (1...31).contains(value), text.word(index, .preposition)?.word.marker == .from else { return nil }
    return (value, index)
  }

  private func numeric(at start: Int) -> (DayExpression.Anchor, Int)? {
    guard text.isSign(start, .number), text.isSign(start + 1, .dash), text.isSign(start + 2, .number),
      text.isSign(start + 3, .dash), text.isSign(start + 4, .number)
    else { return nil }
    let (a, b, c) = (text.units[start].value, text.units[start + 2].value, text.units[start + 4].value)
    if isYear(a), (1...12).contains(b), (1...31).contains(c) { return (.date(day: c, month: b, year: a), start + 5) }
    if isYear(c), (1...12).contains(b), (1...31).contains(a) { return (.date(day: a, month: b, year: c), start + 5) }
    return nil
  }

  private func year(at start: Int) -> (DayExpression.Anchor, Int)? {
    guard text.word(start, .year) != nil else { return nil }
    guard text.isSign(start + 1, .number), isYear(text.units[start + 1].value) else {
      return text.word(start + 1, .last) != nil ? (.offset(-365), start + 2) : nil
    }
    return (.year(text.units[start + 1].value), start + 2)
  }

  /// في 2012، منذ 2016: a year without the word, where nothing is counted by it.
  private func bareYear(at start: Int) -> (DayExpression.Anchor, Int)? {
    guard text.word(start, .preposition)?.word.marker == .in, text.isSign(start + 1, .number),
      isYear(text.units[start + 1].value),
      start + 2 >= text.count || text.units[start + 2].kind != .word
        || text.word(start + 2, .preposition) != nil
        || text.words(start + 2).contains(where: { $0.clitics.contains(.and) })
    else { return nil }
    return (.year(text.units[start + 1].value), start + 2)
  }

  /// الساعات الماضية، الـ 24 ساعة الماضية، اليومين الماضيين: as good as the day of publication.
  private func period(at start: Int, _ word: SentenceUnits.Occurrence) -> (DayExpression.Anchor, Int)? {
    var index = start + 1
    if text.isSign(index, .number) { index += 1 }
    guard let unit = text.word(index, .unit) else { return nil }
    index += 1
    var isPast = false
    while index < start + 6, index < text.count {
      if text.word(index, .last) != nil {
        isPast = true
      } else if !text.isSign(index, .number), text.word(index, .unit) == nil {
        break
      }
      index += 1
    }
    guard isPast, (unit.word.value ?? 0) <= 1 else { return nil }
    return (.offset(0), index)
  }

  /// يومين، ثلاثة أيام، 48 ساعة، أسبوع: how many days.
  private func amount(at start: Int) -> (days: Int, next: Int)? {
    var index = start
    var count = 1
    while text.word(index, .many, .approximate) != nil
      || text.mayBe(index, .adjective)
    {
      if let value = text.word(index, .many)?.word.value { count = value }
      index += 1
    }
    if text.isSign(index, .number) {
      count = text.units[index].value
      index += 1
    }
    guard let unit = text.word(index, .unit, .year), !unit.clitics.contains(.article),
      let length = unit.word.role == .year ? 365 : unit.word.value
    else { return nil }
    // قبل عام 2020 is a date.
    if unit.word.role == .year, text.isSign(index + 1, .number) { return nil }
    if unit.form.isDual { count = 2 }
    return (count * length, index + 1)
  }

  private func isYear(_ value: Int) -> Bool { (1900...2099).contains(value) }
}
