/// An article as a file of plain text in UTF-8.
public enum PlainText {
  /// The article of a file, or why it is none.
  ///
  /// - Parameters:
  ///   - bytes: the file, kept byte for byte
  ///   - input: its name, as the user gave it
  ///   - name: what the article is called where `facts` give no identifier
  ///   - facts: what a manifest or the user said of it
  public static func read(_ bytes: [UInt8], input: String, name: String, facts: Facts) -> Arrival {
    switch ArticleText.read(bytes, input: input) {
    case .success(let text): .article(facts.article(named: name, text: text), input: input)
    case .failure(let refusal): .refusal(refusal)
    }
  }
}
