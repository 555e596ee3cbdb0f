/// An article as a file of plain text.
public enum PlainText {
  /// The article of a file, or why it is none.
  ///
  /// - Parameters:
  ///   - bytes: the file; in UTF-8 they are kept byte for byte
  ///   - input: its name, as the user gave it
  ///   - name: what the article is called where `facts` give no identifier
  ///   - facts: what a manifest or the user said of it
  ///   - declared: encodings that a header names
  public static func read(
    _ bytes: [UInt8], input: String, name: String, facts: Facts, declared: [String] = []
  ) -> Arrival {
    switch ArticleText.read(bytes, input: input, declared: declared) {
    case .failure(let refusal): return .refusal(refusal)
    case .success(let decoded):
      var facts = facts
      facts.provenance.input = input
      facts.provenance.format = ArticleFormat.text.rawValue
      facts.provenance.encoding = decoded.encoding
      return .article(facts.article(named: name, text: decoded.text), input: input)
    }
  }
}
