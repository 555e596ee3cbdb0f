import CPack
import ExtractionModel
import Storage

/// `Bench FILE [CLAIMS]`: writes a store of a long war that never was, the same on every machine, for `.ci/bench`.
@main
enum Bench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, let claims = arguments.count > 2 ? Int(arguments[2]) : 1_000_000 else {
      print("usage: Bench FILE [CLAIMS]")
      return
    }
    guard let pack = PackReader.read(files, folder: "syria-2024").pack else { fatalError("the pack cannot be read") }
    let store = try Store(path: arguments[1], creating: true)
    var war = War(pack, places: 500, years: 10, claims: claims)
    while true {
      let dispatches = war.dispatches(2_000)
      guard !dispatches.isEmpty else { break }
      _ = try store.add(dispatches.map(\.article))
      try store.replaceClaims(
        dispatches.map { ($0.article.id, $0.claims) }, fingerprint: pack.fingerprint)
    }
    print("\(try store.articleCount()) articles, \(try store.claimCount()) claims in \(arguments[1])")
  }

  /// The data folder that was compiled in.
  private static var files: DataFiles {
    var count = 0
    let files = UnsafeBufferPointer(start: whoholds_files(&count), count: count)
    return DataFiles(
      Dictionary(
        uniqueKeysWithValues: files.map {
          (String(cString: $0.path), Array(UnsafeBufferPointer(start: $0.bytes, count: $0.count)))
        }))
  }
}
