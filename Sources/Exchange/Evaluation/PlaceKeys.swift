import ExtractionModel
import Foundation

/// Makes names of places comparable: all names of one place have one key, and a name that the pack lacks is its own.
///
/// Annotators write names as they find them, with or without a kind word; what is compared is the bare name, and
/// whether an area is meant: a city and its governorate differ, a countryside counts with the governorate.
struct PlaceKeys {
  /// The place behind a name.
  struct Key: Hashable {
    let names: Set<String>
    let isArea: Bool

    /// Whether both may mean one place.
    func isSame(as other: Key) -> Bool { isArea == other.isArea && !names.isDisjoint(with: other.names) }
  }

  private var ids: [String: String] = [:]

  init(_ pack: Pack) {
    for place in pack.places where ![.governorate, .region, .road].contains(place.kind) {
      for name in [place.id.rawValue, place.name] + place.aliases + [place.arabic] + place.spellings
      where !name.isEmpty {
        let folded = PlaceKeys.fold(name)
        if ids[folded] == nil { ids[folded] = place.id.rawValue }
      }
    }
  }

  /// The key of a place with that kind and those names.
  func key(kind: String, names: [String]) -> Key {
    let names = names.filter { !$0.isEmpty }
    let isArea = PlaceKeys.areaKinds.contains(kind) || names.contains(where: PlaceKeys.isArea)
    var keys: Set<String> = []
    for name in names {
      var name = name[...]
      for prefix in ["gov-", "countryside-"] where name.hasPrefix(prefix) {
        name = name.dropFirst(prefix.count)
        break
      }
      for form in [PlaceKeys.fold(String(name)), PlaceKeys.fold(PlaceKeys.bare(String(name)))] where !form.isEmpty {
        keys.insert(ids[form] ?? form)
      }
    }
    return Key(names: keys, isArea: isArea)
  }

  private static let areaKinds: Set<String> = ["governorate", "countryside", "region"]
  private static let kindWords: Set<String> = [
    "governorate", "countryside", "province", "region", "rural", "city", "town", "village", "airbase", "airport",
  ]
  private static let arabicKindWords: Set<String> = ["محافظة", "مدينة", "بلدة", "قرية", "منطقة", "حي", "ريف"]
  private static let directions: Set<String> = [
    "الشمالي", "الجنوبي", "الشرقي", "الغربي", "الشمالية", "الجنوبية", "الشرقية", "الغربية",
  ]
  private static let articles: Set<String> = ["al", "ash", "ad", "an", "ar", "as", "at", "az"]

  private static func isArea(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.contains("governorate") || name.contains("countryside") || name.hasPrefix("gov-")
  }

  /// The name without its kind words and directions.
  private static func bare(_ name: String) -> String {
    var parts = name.split(whereSeparator: \.isWhitespace)
    if parts.count > 1 { parts = parts.prefix(1) + parts.dropFirst().filter { !directions.contains(String($0)) } }
    if parts.count > 1, arabicKindWords.contains(String(parts[0])) { parts.removeFirst() }
    return words(parts.joined(separator: " ")).map { word in
      kindWords.contains(word.letters.lowercased()) ? " " : word.letters + word.behind
    }.joined()
  }

  /// One spelling for all: no marks, one alef, ya and ta marbuta, small letters, letters and digits only.
  static func fold(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.decomposedStringWithCompatibilityMapping.unicodeScalars {
      switch scalar {
      case "أ", "إ", "آ", "ٱ": scalars.append("ا")
      case "ى": scalars.append("ي")
      case "ة": scalars.append("ه")
      case "ـ": continue
      default: if scalar.properties.canonicalCombiningClass == .notReordered { scalars.append(scalar) }
      }
    }
    return words(String(scalars).lowercased()).map { word in
      let isArticle = articles.contains(word.letters) && (word.behind.first == "-" || word.behind.first == " ")
      return isArticle ? "" : word.letters.filter { $0 != "_" }
    }.joined()
  }

  /// Runs of letters and digits, each with what stands behind it up to the next.
  private static func words(_ text: String) -> [(letters: String, behind: String)] {
    var words: [(letters: String, behind: String)] = []
    for scalar in text.unicodeScalars {
      let isLetter = scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isLetter {
        if words.last?.behind.isEmpty != true { words.append(("", "")) }
        words[words.count - 1].letters.unicodeScalars.append(scalar)
      } else if !words.isEmpty {
        words[words.count - 1].behind.unicodeScalars.append(scalar)
      }
    }
    return words
  }
}
