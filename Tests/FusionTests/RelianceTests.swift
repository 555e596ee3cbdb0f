import ExtractionModel
import Testing

@testable import Fusion

/// What a state rests on.
struct RelianceTests {
  @Test func aStateOfOneNeutralSourceRestsOnItAlone() {
    expect(
      "1 sohr: opposition controls\n1 rebels: opposition controls",
      ["rests on SOHR alone: without it, claimed by Opposition"])
  }

  @Test func aStateOfTwoNeutralSourcesRestsOnNeither() {
    expect("1 sohr: opposition controls\n1 reuters: opposition controls", ["rests on no single source"])
  }

  @Test func anAdmissionBesideANeutralSourceIsEnough() {
    expect(
      "1 sohr: opposition controls\n1 army: government withdrew\n1 rebels: opposition controls",
      ["rests on no single source"])
  }

  @Test func theMouthsOfOneSideAreOneVoice() {
    expect(
      "1 rebels: opposition controls\n1 hts-media: opposition controls",
      ["rests on HTS media and Operations room alone: without them, held by Government"])
  }

  @Test func whatOnlyTheBaselineSaysRestsOnNobody() {
    expect("1 sohr: opposition strikes", ["rests on no single source"])
  }

  @Test func aCityThatFellByOneAccountRestsOnIt() {
    let timeline = Story.read(ExplanationTests.city)[0].timeline
    let reliance = timeline.reliance(of: "city", on: Theatre.day(1))
    #expect(
      told(reliance, timeline, "city")
        == ["rests on SOHR alone: without it, nobody is known to hold it"])
  }

  private func expect(_ text: String, _ lines: [String]) {
    let story = Story.read("## a\nbefore: government\n\(text)")[0]
    let reliance = story.timeline.reliance(of: "town", on: Theatre.day(3))
    #expect(told(reliance, story.timeline, "town") == lines)
  }

  private func told(_ reliance: [Reliance], _ timeline: Timeline, _ place: Identifier<Place>) -> [String] {
    timeline.control(of: place, on: Theatre.day(3)).reliance(reliance, in: timeline.pack)
  }
}
