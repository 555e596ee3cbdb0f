import Testing

@testable import Fusion

struct ControlTests {
  @Test(arguments: Story.read(Cases.standings + Cases.parts + Cases.sequences + Cases.evidence))
  func whatIsSaidAmountsTo(_ story: Story) {
    #expect(!story.expectations.isEmpty)
    for expectation in story.expectations {
      let difference = story.difference(expectation)
      #expect(difference.isEmpty, "\(expectation.joined(separator: " ")) \(difference)")
    }
  }

  @Test func theTableHasAtLeastEightyCasesEachWithItsOwnTitle() {
    let stories = Story.read(Cases.standings + Cases.parts + Cases.sequences + Cases.evidence)
    #expect(stories.count >= 80)
    #expect(Set(stories.map(\.title)).count == stories.count)
  }
}
