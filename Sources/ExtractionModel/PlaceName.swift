/// A name of a place reduced to what all its spellings share, so that people may type it as they know it.
///
/// Case, hyphens, blanks and apostrophes do not count; in Arabic neither do vowel marks, tatweel, and the hamza, ta
/// marbuta and alef maqsura that are so often left out.
public struct PlaceName: Hashable, Sendable {
  /// The letters and digits that count, the article (`al-`, `ash-`, ال) among them.
  public let letters: String
  /// The same without the articles.
  public let bare: String

  private static let articles: Set<String> = [
    "al", "el", "ad", "ed", "an", "en", "ar", "er", "as", "es", "ash", "esh", "at", "et", "ath", "az", "ez", "adh",
  ]

  /// Reduces a name.
  public init(_ name: String) {
    let words = PlaceName.words(name)
    letters = words.joined()
    let last = words.count - 1
    bare = words.enumerated().map { index, word in
      if index < last, PlaceName.articles.contains(word) { return "" }
      return word.hasPrefix("ال") && word.count > 4 ? String(word.dropFirst(2)) : word
    }.joined()
  }

  private static func words(_ name: String) -> [String] {
    var words = [""]
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x0622, 0x0623, 0x0625, 0x0671: words[words.count - 1] += "ا"
      case 0x0629: words[words.count - 1] += "ه"
      case 0x0649, 0x0626: words[words.count - 1] += "ي"
      case 0x0624: words[words.count - 1] += "و"
      case 0x0621, 0x0640, 0x064b...0x065f, 0x0670, 0x0300...0x036f: continue
      case 0x27, 0x60, 0x2bc...0x2bf, 0x2018, 0x2019: continue
      default:
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          words[words.count - 1] += scalar.properties.lowercaseMapping
        } else if scalar.properties.generalCategory != .format, words.last != "" {
          words.append("")
        }
      }
    }
    return words.filter { !$0.isEmpty }
  }
}

extension Place {
  /// Every name it goes by, standard ones first.
  public var names: [String] { [name, arabic] + aliases + spellings }
}

extension Pack {
  /// The places that a name, in any spelling, or an identifier stands for: none, one, or the bearers of a shared name.
  ///
  /// An identifier is never ambiguous. A name with its article (`al-`, ال) beats one without.
  public func places(named name: String) -> [Place] {
    if let place = self[Identifier<Place>(name)] { return [place] }
    let wanted = PlaceName(name)
    guard !wanted.letters.isEmpty else { return [] }
    func bearers(_ part: KeyPath<PlaceName, String>) -> [Place] {
      places.filter { place in
        ([place.id.rawValue] + place.names).contains { PlaceName($0)[keyPath: part] == wanted[keyPath: part] }
      }
    }
    let exact = bearers(\.letters)
    return exact.isEmpty ? bearers(\.bare) : exact
  }

  /// Places with a name a slip of the finger away from `name`, for "did you mean"; in the order of the pack.
  public func places(like name: String) -> [Place] {
    let wanted = Array(PlaceName(name).bare.unicodeScalars)
    return places.filter { place in
      place.names.contains { PlaceName.isNear(Array(PlaceName($0).bare.unicodeScalars), wanted) }
    }
  }
}

extension PlaceName {
  /// Whether the bare letters of a name become those of the wanted one by one change, or by two where they are long.
  ///
  /// Nothing is near to fewer than three letters.
  public static func isNear(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    let limit = other.count > 5 ? 2 : 1
    guard other.count >= 3, abs(one.count - other.count) <= limit else { return false }
    var row = Array(0...other.count)
    for (i, a) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in other.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
        diagonal = above
      }
      if row.allSatisfy({ $0 > limit }) { return false }
    }
    return row[other.count] <= limit
  }
}
