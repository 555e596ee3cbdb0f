import CPack
import ExtractionModel

@testable import Extraction

/// The pack and the grammar that travel in the binary, read once for all tests.
enum Syria {
  static let files: DataFiles = {
    var count = 0
    let files = UnsafeBufferPointer(start: whoholds_files(&count), count: count)
    return DataFiles(
      Dictionary(
        uniqueKeysWithValues: files.map { file in
          (String(cString: file.path), Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
        }))
  }()

  static let pack = PackReader.read(files, folder: "syria-2024").pack!
  static let grammar = Grammar.read(files, pack: pack).grammar
  static let lexicon = grammar.lexicon
  static let letters = grammar.lexicon.letters

  /// The claims of a text, published on a Saturday unless said otherwise.
  static func claims(_ text: String, on published: Day? = Day("2024-11-30")) -> [Claim] {
    var extractor = Extractor(grammar: grammar)
    return extractor.claims(in: Article(id: "a", published: published, text: text))
  }
}

extension String {
  /// The characters at a span of UTF-8 bytes, or nothing where the span cuts one in two.
  func slice(_ span: Range<Int>) -> String? {
    guard span.lowerBound >= 0, span.upperBound <= utf8.count else { return nil }
    return String(bytes: Array(utf8)[span])
  }

  private init?(bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.elementsEqual(bytes) else { return nil }
    self = text
  }
}
