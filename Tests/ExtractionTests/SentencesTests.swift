import Testing

@testable import Extraction

@Suite struct SentencesTests {
  /// The sentences of a text, as written.
  private func sentences(_ text: String) -> [String] {
    var tokenizer = Tokenizer(Syria.lexicon, triggers: Syria.grammar.triggers)
    var text = text
    return text.withUTF8 { bytes in
      var found: [String] = []
      var lines = Lines(bytes)
      while let line = lines.next() {
        var tokens: [Token] = []
        _ = tokenizer.tokens(bytes, line.lowerBound, line.upperBound, into: &tokens)
        for range in Sentences.ranges(tokens, tokenizer.analyses) {
          let span = Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
          found.append(String(decoding: bytes[span], as: UTF8.self))
        }
      }
      return found
    }
  }

  @Test(arguments: [
    "دخلت الفصائل حلب.| انسحب الجيش من حماة.",
    "دخلت الفصائل حلب! |انسحب الجيش من حماة.",
    "هل سقطت حلب؟ |أكد الجيش أنه باق فيها.",
    "قال \"دخلنا حلب.\"| ثم غادر.",
    "قال “دخلنا حلب”.| أكد المرصد ذلك.",
    "قال «دخلنا حلب».| أكد المرصد ذلك.",
    "دخلت الفصائل حلب.|\nانسحب الجيش من حماة.",
    "دخلت الفصائل حلب|\r\nانسحب الجيش من حماة",
    "دخلت الفصائل حلب|\n\n\n  |انسحب الجيش من حماة",
    "(دخلت الفصائل حلب.)| انسحب الجيش.",
  ])
  func aStopAQuestionAndALineBreakEndASentence(marked: String) {
    let expected = marked.split(separator: "|").map { $0.trimmed }.filter { !$0.isEmpty }
    #expect(sentences(marked.replacing("|", with: "")) == expected)
  }

  @Test(arguments: [
    "سيطرت الفصائل على البلدات،. متقدمة نحو حلب.",
    "حيث كانت السيطرة الإقليمية . متنقلة بين الطرفين.",
    "بلغت النسبة 3.5 بالمئة في حلب.",
    "قتل 1.200 شخص في حلب.",
    "وصلت الفصائل إلى حلب... ثم توقفت.",
    "وصلت الفصائل.. إلى حلب.",
    "نشر على موقع example.org خبر حلب.",
    "عند الساعة 10.30 دخلت الفصائل حلب.",
  ])
  func aStopAstrayEndsNothing(sentence: String) {
    #expect(sentences(sentence) == [sentence])
  }

  @Test func aStrayStopBeforeAVerbStillEndsASentence() {
    #expect(
      sentences("دخلت الفصائل حلب . قال المرصد إنها توقفت.") == ["دخلت الفصائل حلب .", "قال المرصد إنها توقفت."])
  }

  @Test func textWithoutSentencesHasNone() {
    for text in ["", " ", "\n\r\n", "\u{feff}", "\u{200f}\n\u{200f}"] { #expect(sentences(text).isEmpty) }
  }

  @Test func marksAndSignsBelongToTheirSentenceAndBlanksAroundItDoNot() {
    #expect(sentences("  «دخلت الفصائل حلب».  ") == ["«دخلت الفصائل حلب»."])
    #expect(sentences("\u{feff}دخلت الفصائل حلب.") == ["دخلت الفصائل حلب."])
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let blanks: Set<Character> = [" ", "\n", "\r\n", "\r"]
    return String(drop { blanks.contains($0) }.reversed().drop { blanks.contains($0) }.reversed())
  }
}
