import Testing

@testable import Extraction

struct TraitsTests {
  @Test func everyRoleNameAndShapeHasABitOfItsOwn() {
    for role in Word.Role.allCases {
      let traits = Traits(role)
      #expect(Word.Role.allCases.filter { traits.contains($0) } == [role])
      #expect(!Traits.Name.allCases.contains { traits.contains($0) })
      #expect(!Traits.Shape.allCases.contains { traits.contains($0) })
    }
    for name in Traits.Name.allCases {
      var traits = Traits()
      traits.insert(name)
      #expect(Traits.Name.allCases.filter { traits.contains($0) } == [name])
      #expect(!Traits.Shape.allCases.contains { traits.contains($0) })
    }
  }

  @Test func theOnlyClassOfASetIsTold() {
    for number in [0, 63, 64, 127] {
      var triggers = Triggers()
      #expect(triggers.only == nil)
      triggers.insert(number)
      #expect(triggers.only == number)
      triggers.insert(5)
      #expect(triggers.only == nil)
    }
  }

  @Test func linesEndAtEveryBreakWhereverItStands() {
    for length in 0..<40 {
      for end in ["\n", "\r", "\r\n"] {
        let text = String(repeating: "ab", count: length) + "x" + end + "second" + end
        let lines = Array(text.utf8).withUnsafeBufferPointer { Array(Lines($0)) }
        #expect(lines.map(\.count) == [length * 2 + 1, 6])
      }
    }
  }
}
