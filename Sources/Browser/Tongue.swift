/// The language that the browser speaks.
public enum Tongue: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case arabic = "ar"
}
