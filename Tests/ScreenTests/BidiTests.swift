import CFriBidi
import Testing

@testable import Screen

/// Sentences of this project's own and the columns they become, from the left. Read one against the other with a font
/// that shows presentation forms; the FriBidi test below computes the same by another way.
private let golden: [(logical: String, visual: String)] = [
  (#"حلب"#, #"ﺐﻠﺣ"#),
  (#"سيطرت الفصائل على المدينة"#, #"ﺔﻨﻳﺪﻤﻟﺍ ﻰﻠﻋ ﻞﺋﺎﺼﻔﻟﺍ ﺕﺮﻄﻴﺳ"#),
  (#"قتل 12 شخصاً في قصف على سراقب"#, #"ﺐﻗﺍﺮﺳ ﻰﻠﻋ ﻒﺼﻗ ﻲﻓ ﺎًﺼﺨﺷ 12 ﻞﺘﻗ"#),
  (#"في 30 تشرين الثاني 2024، دخلت القوات حماة"#, #"ﺓﺎﻤﺣ ﺕﺍﻮﻘﻟﺍ ﺖﻠﺧﺩ ،2024 ﻲﻧﺎﺜﻟﺍ ﻦﻳﺮﺸﺗ 30 ﻲﻓ"#),
  (#"2016، وفق المصدر"#, #"ﺭﺪﺼﻤﻟﺍ ﻖﻓﻭ ،2016"#),
  (#"وصل العدد إلى 1,250.75 دولاراً"#, #"ﺍًﺭﻻﻭﺩ 1,250.75 ﻰﻟﺇ ﺩﺪﻌﻟﺍ ﻞﺻﻭ"#),
  (#"بين 3-5 كيلومترات"#, #"ﺕﺍﺮﺘﻣﻮﻠﻴﻛ 5-3 ﻦﻴﺑ"#),
  (#"نسبة 45% من السكان"#, #"ﻥﺎﻜﺴﻟﺍ ﻦﻣ %45 ﺔﺒﺴﻧ"#),
  (#"الساعة 12:30 ظهراً"#, #"ﺍًﺮﻬﻇ 12:30 ﺔﻋﺎﺴﻟﺍ"#),
  (#"بتاريخ 2024/11/30 مساءً"#, #"ءًﺎﺴﻣ 2024/11/30 ﺦﻳﺭﺎﺘﺑ"#),
  (#"٣٠ تشرين الثاني ٢٠٢٤"#, #"٢٠٢٤ ﻲﻧﺎﺜﻟﺍ ﻦﻳﺮﺸﺗ ٣٠"#),
  (#"قال المرصد السوري (SOHR) ذلك"#, #"ﻚﻟﺫ (SOHR) ﻱﺭﻮﺴﻟﺍ ﺪﺻﺮﻤﻟﺍ ﻝﺎﻗ"#),
  (#"نقلت وكالة Reuters عن مصدر"#, #"ﺭﺪﺼﻣ ﻦﻋ Reuters ﺔﻟﺎﻛﻭ ﺖﻠﻘﻧ"#),
  (#"موقع Enab Baladi المحلي، اليوم"#, #"ﻡﻮﻴﻟﺍ ،ﻲﻠﺤﻤﻟﺍ Enab Baladi ﻊﻗﻮﻣ"#),
  (#"السيطرة على معظم المدينة (باستثناء حيين)"#, #"(ﻦﻴﻴﺣ ءﺎﻨﺜﺘﺳﺎﺑ) ﺔﻨﻳﺪﻤﻟﺍ ﻢﻈﻌﻣ ﻰﻠﻋ ﺓﺮﻄﻴﺴﻟﺍ"#),
  (#"قال: «انسحب الجيش» من البلدة"#, #"ﺓﺪﻠﺒﻟﺍ ﻦﻣ «ﺶﻴﺠﻟﺍ ﺐﺤﺴﻧﺍ» :ﻝﺎﻗ"#),
  (#"وصفها بأنها "كاذبة""#, #""ﺔﺑﺫﺎﻛ" ﺎﻬﻧﺄﺑ ﺎﻬﻔﺻﻭ"#),
  (#"القائمة [1] والملحق {ب}"#, #"{ﺏ} ﻖﺤﻠﻤﻟﺍﻭ [1] ﺔﻤﺋﺎﻘﻟﺍ"#),
  (#"أ < ب و ج > د"#, #"ﺩ < ﺝ ﻭ ﺏ > ﺃ"#),
  (#"سَيْطَرَتِ الفَصائِلُ عَلَى حَلَبَ"#, #"ﺐَﻠَﺣَ ﻰﻠَﻋَ ﻞُﺋِﺎﺼﻔَﻟﺍ ﺕِﺮَﻄَﻴْﺳَ"#),
  (#"شدَّة وتنوينٌ ومدٌّ"#, #"ﺪٌّﻣﻭ ﻦٌﻳﻮﻨﺗﻭ ﺓﺪَّﺷ"#),
  (#"لا إله"#, #"ﻪﻟﺇ ﻻ"#),
  (#"الإنسان والأرض والآن والأردن"#, #"ﻥﺩﺭﻷﺍﻭ ﻥﻵﺍﻭ ﺽﺭﻷﺍﻭ ﻥﺎﺴﻧﻹﺍ"#),
  (#"بلاغ سلام ملأ"#, #"ﻸﻣ ﻡﻼﺳ ﻍﻼﺑ"#),
  (#"لَا بأس"#, #"ﺱﺄﺑ ﺎﻟَ"#),
  (#"اللاجئون إلى لبنان"#, #"ﻥﺎﻨﺒﻟ ﻰﻟﺇ ﻥﻮﺌﺟﻼﻟﺍ"#),
  (#"الله أكبر"#, #"ﺮﺒﻛﺃ ﻪﻠﻟﺍ"#),
  (#"قوات سوريا الديمقراطية (قسد)، وفق "SANA" (سانا)."#, #".(ﺎﻧﺎﺳ) "SANA" ﻖﻓﻭ ،(ﺪﺴﻗ) ﺔﻴﻃﺍﺮﻘﻤﻳﺪﻟﺍ ﺎﻳﺭﻮﺳ ﺕﺍﻮﻗ"#),
  (#"هل دخلوا؟ نعم؛ دخلوا!"#, #"!ﺍﻮﻠﺧﺩ ؛ﻢﻌﻧ ؟ﺍﻮﻠﺧﺩ ﻞﻫ"#),
  (#"ريف حلب الشمالي - تل رفعت"#, #"ﺖﻌﻓﺭ ﻞﺗ - ﻲﻟﺎﻤﺸﻟﺍ ﺐﻠﺣ ﻒﻳﺭ"#),
  (#"F-16 قصفت الموقع"#, #"ﻊﻗﻮﻤﻟﺍ ﺖﻔﺼﻗ F-16"#),
  (#"طائرة من طراز MiG-29 (عدد 2) سقطت"#, #"ﺖﻄﻘﺳ (2 ﺩﺪﻋ) MiG-29 ﺯﺍﺮﻃ ﻦﻣ ﺓﺮﺋﺎﻃ"#),
  (#"كردستان: گۆڕان"#, #"ﻥﺍڕﯚﮔ :ﻥﺎﺘﺳﺩﺮﻛ"#),
  (#"می‌خواهم"#, #"ﻢﻫﺍﻮﺧﯽﻣ"#),
  (#"كـــــبير جداً"#, #"ﺍًﺪﺟ ﺮﻴﺒـــــﻛ"#),
  (#"https://example.org/خبر هو الرابط"#, #"https://example.org/ﻂﺑﺍﺮﻟﺍ ﻮﻫ ﺮﺒﺧ"#),
  (#"The army left حلب and حماة."#, #"The army left ﺐﻠﺣ and ﺓﺎﻤﺣ."#),
  (#"Aleppo (حلب), 24 km"#, #"Aleppo (ﺐﻠﺣ), 24 km"#),
  (#"نفت "الدفاع" أن تكون القوات قد انسحبت من حماة."#, #".ﺓﺎﻤﺣ ﻦﻣ ﺖﺒﺤﺴﻧﺍ ﺪﻗ ﺕﺍﻮﻘﻟﺍ ﻥﻮﻜﺗ ﻥﺃ "ﻉﺎﻓﺪﻟﺍ" ﺖﻔﻧ"#),
  (#"العدد +5 أو −3 أو ±2"#, #"2± ﻭﺃ 3− ﻭﺃ 5+ ﺩﺪﻌﻟﺍ"#),
]

@Suite struct BidiTests {
  @Test(arguments: golden) func sentencesAreJoinedAndOrdered(logical: String, visual: String) {
    #expect(drawn(Bidi().line(logical)) == visual)
  }

  @Test(arguments: golden) func theOrderIsFriBidisOwn(logical: String, visual: String) {
    let line = Bidi().line(logical)
    let letters = Printable.scalars(of: logical).map { FriBidiChar($0.value.value) }
    var reference = [FriBidiChar](repeating: 0, count: letters.count + 1)
    var base = line.isRightToLeft ? whoholds_paragraph_rtl() : whoholds_paragraph_ltr()
    _ = fribidi_log2vis(letters, FriBidiStrIndex(letters.count), &base, &reference, nil, nil, nil)
    let expected = reference.filter { $0 != 0 && $0 != whoholds_filler && $0 != 0x200C }
    #expect(line.glyphs.flatMap { $0.text.unicodeScalars.map(\.value) } == expected)
  }

  @Test(arguments: golden, Bidi.Strategy.allCases)
  func everyGlyphKnowsTheBytesItCameFrom(sentence: (logical: String, visual: String), strategy: Bidi.Strategy) {
    let bytes = Array(sentence.logical.utf8)
    var covered = [Bool](repeating: false, count: bytes.count)
    for glyph in Bidi(strategy).line(sentence.logical).glyphs {
      #expect(glyph.source.allSatisfy { !covered[$0] })
      for byte in glyph.source { covered[byte] = true }
      #expect(String(validating: bytes[glyph.source], as: UTF8.self) != nil)
    }
    #expect(covered.allSatisfy { $0 })
  }

  @Test(arguments: golden, 1...40) func linesNeverExceedTheirWidthAndLoseOnlyBlanks(
    sentence: (logical: String, visual: String), width: Int
  ) {
    let lines = Bidi().lines(sentence.logical, width: width)
    #expect(lines.allSatisfy { $0.columns <= width })
    let bytes = Array(sentence.logical.utf8)
    let drawn = Set(lines.flatMap { $0.glyphs.flatMap { Array($0.source) } })
    #expect(bytes.indices.allSatisfy { drawn.contains($0) || bytes[$0] == UInt8(ascii: " ") })
  }

  @Test func linesBreakInLogicalOrder() {
    let lines = Bidi().lines("سيطرت الفصائل على مدينة حلب", width: 14)
    #expect(lines.map(drawn) == ["ﻞﺋﺎﺼﻔﻟﺍ ﺕﺮﻄﻴﺳ", "ﺐﻠﺣ ﺔﻨﻳﺪﻣ ﻰﻠﻋ"])
    #expect(lines.allSatisfy { $0.isRightToLeft })
  }

  @Test func longWordsAreSplitAndEmptyParagraphsKept() {
    #expect(Bidi().lines("abcdefg", width: 3).map(drawn) == ["abc", "def", "g"])
    #expect(Bidi().lines("a\n\nb", width: 3).map(drawn) == ["a", "", "b"])
    #expect(Bidi().lines("aa\u{A0}bb c", width: 5).map(drawn) == ["aa bb", "c"])
    #expect(Bidi().lines("", width: 3).map(drawn) == [""])
    #expect(Bidi().lines("abc", width: 0).isEmpty)
    #expect(Bidi().lines("abc", width: -3).isEmpty)
  }

  @Test func bytesCountInTheWholeTextAndNotInItsParagraph() {
    let lines = Bidi().lines("حلب\nحماة", width: 20)
    #expect(lines[1].glyphs.first?.source == 13..<15)
    #expect(lines[1].source(at: 3) == 7..<9)
    #expect(lines[1].source(at: 4) == nil)
  }

  @Test func aTextTooLongEndsWithAnEllipsisAtItsLogicalEnd() {
    #expect(drawn(Bidi().line("سيطرت الفصائل على حلب", columns: 9)) == "…ﻟﺍ ﺕﺮﻄﻴﺳ")
    #expect(drawn(Bidi().line("Maarat al-Numan", columns: 8)) == "Maarat…")
    #expect(drawn(Bidi().line("حلب", columns: 1)) == "…")
    #expect(drawn(Bidi().line("حلب", columns: 0)) == "")
    #expect(drawn(Bidi().line("حلب", columns: 3)) == "ﺐﻠﺣ")
  }

  @Test func lamAlefIsOneColumn() {
    let line = Bidi().line("لا")
    #expect(line.columns == 1)
    #expect(line.glyphs.first?.source == 0..<4)
  }

  @Test func mostLettersDecideTheDirectionElseTheFirst() {
    #expect(Bidi().line("SANA قالت إن القوات").isRightToLeft)
    #expect(!Bidi().line("The army left حلب").isRightToLeft)
    #expect(Bidi().line("اب ab").isRightToLeft)
    #expect(!Bidi().line("ab اب").isRightToLeft)
    #expect(!Bidi().line("2016 - 12").isRightToLeft)
    #expect(Bidi().line("12", direction: .rightToLeft).isRightToLeft)
  }

  @Test func whatStandsInARowKeepsToItsOwnSideOfADot() {
    let row = "Reuters · 30 حلب، AFP، 2024"
    #expect(drawn(Bidi().line(row, direction: .rightToLeft)) == "2024 ،AFP ،ﺐﻠﺣ 30 · Reuters")
    #expect(drawn(Bidi().line("ملف 02-aleppo.txt.", direction: .rightToLeft)) == ".02-aleppo.txt ﻒﻠﻣ")
    #expect(drawn(Bidi().line("يوم 2024-11-30", direction: .rightToLeft)) == "2024-11-30 ﻡﻮﻳ")
  }

  @Test func wordsKeepTheirLettersInLogicalOrder() {
    #expect(drawn(Bidi(.words).line("قال (SOHR) إن 12 لا")) == "لا 12 إن (SOHR) قال")
  }

  @Test func segmentsAreLogicalBetweenLatin() {
    #expect(drawn(Bidi(.segments).line("قال المرصد (SOHR) إن 12 قتلوا")) == "إن 12 قتلوا (SOHR) قال المرصد")
    #expect(drawn(Bidi(.segments).line("2016، وفق المصدر")) == "وفق المصدر\u{200E} ،2016")
  }

  @Test func segmentsForTerminalsThatMergeLamAlefAreShaped() {
    #expect(drawn(Bidi(.segments, shapes: true).line("لا إله")) == "ﻻ ﺇﻟﻪ")
  }

  @Test func logicalIsAsStored() {
    #expect(drawn(Bidi(.logical).line("قال (SOHR) لا")) == "قال (SOHR) لا")
  }

  @Test func marksFollowEachLetterForTerminalsThatNeedThem() {
    #expect(drawn(Bidi(.lrm).line("اب (c)")) == "(c) ﺏ\u{200E}ﺍ\u{200E}")
  }

  private func drawn(_ line: Bidi.Line) -> String {
    line.glyphs.map(\.text).joined()
  }
}
