import ExtractionModel
import Testing

@testable import Fusion

/// What changed between two days.
struct DifferenceTests {
  private let timeline = Story.read(
    """
    ## a town changes hands twice, another is only struck, a district falls
    before: government in town
    before: government in other
    before: government in city
    before: government in north
    2 sohr: opposition controls at town
    2 sohr: opposition strikes at other
    3 sohr: sna controls at town
    3 sohr: opposition controls at north
    """)[0].timeline

  @Test func aPlaceThatChangedNamesEveryDayOnWhichItDid() {
    let found = timeline.differences(between: Theatre.day(1), and: Theatre.day(4))
    #expect(found.map(\.place) == ["town", "city", "north"])
    #expect(found[0].before.holder == "government" && found[0].after.holder == "sna")
    #expect(found[0].changes.map(\.day) == [Theatre.day(2), Theatre.day(3)])
    #expect(found[0].changes.map(\.holder) == ["opposition", "sna"])
    #expect(found[0].changes.allSatisfy { !$0.for.isEmpty })
  }

  @Test func aCityOfWhichAPartFellChangedByItsPartAlone() {
    let city = timeline.differences(between: Theatre.day(1), and: Theatre.day(4)).first { $0.place == "city" }
    #expect(city?.before.except == [] && city?.after.except == ["north"])
    #expect(city?.changes.isEmpty == true)
  }

  @Test func theOrderOfTheDaysDoesNotCountAndADayIsLikeItself() {
    #expect(
      timeline.differences(between: Theatre.day(4), and: Theatre.day(1))
        == timeline.differences(between: Theatre.day(1), and: Theatre.day(4)))
    #expect(timeline.differences(between: Theatre.day(2), and: Theatre.day(2)).isEmpty)
  }

  @Test func whatCameBackIsNoDifference() {
    let timeline = Story.read(
      "## a\nbefore: government\n2 sohr: opposition controls\n3 sohr: government controls")[0].timeline
    #expect(timeline.differences(between: Theatre.day(1), and: Theatre.day(3)).isEmpty)
    #expect(timeline.differences(between: Theatre.day(1), and: Theatre.day(2)).count == 1)
  }
}
