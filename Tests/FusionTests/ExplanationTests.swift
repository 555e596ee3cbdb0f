import ExtractionModel
import Testing

@testable import Fusion

/// What an analyst reads under "why".
struct ExplanationTests {
  static let city = """
    ## a city falls but for two districts
    before: government in city
    before: sdf in north
    before: sdf in south
    1 state-tv denies: opposition entered at city
    1 sohr: opposition controls half at city
    1 sohr: opposition controls most at city
    1 army: government withdrew at city
    1 sohr: government strikes at city
    1 army plans: government controls at city
    1 outlet recalls: government controls at city
    """

  @Test func everyStepIsToldInOrder() {
    expect(
      ExplanationTests.city, "city", 1,
      [
        "Before the first report: Government, by the baseline (press).",
        "SOHR, neutral, says Opposition controls most of City.",
        "SOHR, neutral, says Opposition controls half of City.",
        "Syrian army, against its own side, says Government withdrew from City.",
        "A neutral source is enough: held by Opposition, most of it.",
        "State TV, for its own side, denies that Opposition entered City: a denial for one's own side does not outweigh"
          + " that.",
        "1 claim (strikes) says nothing about who holds the place as a whole.",
        "1 claim speaks of plans or open reports and never set a state.",
        "1 claim speaks of the past and never set a state.",
        "Left out, because others hold them: North and South.",
      ])
  }

  @Test func aCarriedDayTellsOnWhatDayItWasSaid() {
    expect(
      "## a\n1 sohr: opposition controls\n2 sohr: sna controls\n3 army denies: sna controls\n3 sohr: sna strikes",
      "town", 4,
      [
        "Before: held by Opposition, last reported on 1 Dec 2024.",
        "SOHR, neutral, says SNA controls Town (2 Dec 2024).",
        "A neutral source is enough: held by SNA.",
        "Syrian army, for its own side, denies that SNA controls Town (3 Dec 2024): a denial for one's own side does not"
          + " outweigh that.",
        "Nothing since has changed it: carried over for 2 days.",
      ])
  }

  @Test func aDisputeGivesBothWordsBeforeItsVerdict() {
    expect(
      "## a\nbefore: sdf\n1 sna-media: sna controls\n1 sdf-media denies: sna controls", "town", 1,
      [
        "Before the first report: SDF, by the baseline (press).",
        "SDF media, for its own side, denies that SNA controls Town.",
        "SNA media, for its own side, says SNA controls Town.",
        "Words of equal weight exclude each other: disputed between SDF and SNA.",
      ])
  }

  @Test func aWithdrawalWithoutATakerIsSaidPlainly() {
    expect(
      "## a\nbefore: government\n1 army: government withdrew", "town", 1,
      [
        "Before the first report: Government, by the baseline (press).",
        "Syrian army, against its own side, says Government withdrew from Town.",
        "The holder is gone, and nobody is said to have come: nobody is known to hold it.",
      ])
  }

  @Test func nothingSaidIsSaid() {
    expect("## a", "town", 1, ["Before that, nobody had said who holds Town."])
  }

  @Test func theSummaryIsWhoSaysWhatInOneLine() {
    let story = Story.read(ExplanationTests.city)[0]
    let control = story.timeline.control(of: "city", on: Theatre.day(1))
    #expect(
      control.summary(in: story.timeline.pack)
        == "SOHR, neutral, says Opposition controls most of City; SOHR, neutral, says Opposition controls half of City;"
        + " Syrian army, against its own side, says Government withdrew from City; State TV, for its own side, denies"
        + " that Opposition entered City")
  }

  @Test func theSameStepsAreToldInArabic() {
    let story = Story.read(ExplanationTests.city)[0]
    let control = story.timeline.control(of: "city", on: Theatre.day(1))
    let pack = story.timeline.pack
    #expect(
      control.explanation(in: pack, .arabic) == [
        "قبل أول خبر: Government، بحسب خط الأساس (press).",
        "SOHR (محايد): سيطرة Opposition على معظم City.",
        "SOHR (محايد): سيطرة Opposition على نصف City.",
        "Syrian army (ضد مصلحة طرفه): انسحاب Government من City.",
        "مصدر محايد، وهذا يكفي: تحت سيطرة Opposition، معظمها.",
        "State TV (لمصلحة طرفه): نفي دخول Opposition إلى City: نفي طرف لمصلحته لا يرجح على ذلك.",
        "إفادة واحدة (غارات) من دون ذكر من يسيطر على المكان كله.",
        "إفادة واحدة عن خطط أو أنباء لم تتأكد، وهي لا تحدد الحال أبدًا.",
        "إفادة واحدة عن الماضي، وهو لا يحدد الحال أبدًا.",
        "باستثناء ما يسيطر عليه آخرون: North وSouth.",
      ])
    #expect(
      control.headline(in: pack, .arabic)
        == "تحت سيطرة Opposition، معظمها؛ ورد الخبر في اليوم ذاته؛ منذ 1 كانون الأول/ديسمبر 2024")
    let later = story.timeline.control(of: "city", on: Theatre.day(13))
    #expect(later.explanation(in: pack, .arabic).last == "لم يغيرها شيء بعد ذلك: على حالها منذ 12 يومًا.")
    #expect(
      later.headline(in: pack) == "held by Opposition, most of it; carried over for 12 days; since 1 Dec 2024")
  }

  @Test func everyStepBehindAVerdictNamesItsClaims() {
    let story = Story.read(ExplanationTests.city)[0]
    for step in story.timeline.control(of: "city", on: Theatre.day(1)).steps {
      switch step.reason {
      case .said, .settled, .outweighed, .passedOver, .corrected: #expect(!step.claims.isEmpty)
      default: #expect(step.claims.isEmpty)
      }
    }
  }

  private func expect(_ text: String, _ place: Identifier<Place>, _ day: Int, _ lines: [String]) {
    let story = Story.read(text)[0]
    let control = story.timeline.control(of: place, on: Theatre.day(day))
    #expect(control.explanation(in: story.timeline.pack) == lines)
  }
}
