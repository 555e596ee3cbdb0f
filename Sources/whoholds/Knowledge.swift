import Extraction
import ExtractionModel

/// The data a command works with: the files, the pack in them, and what reads articles by it.
///
/// Data with errors are not worked with: a line left out silently would change what the map says.
struct Knowledge: Sendable {
  let files: DataFiles
  let folder: String
  let pack: Pack

  /// Reads the pack that the options name.
  init(_ options: PackOptions) throws {
    files = try options.files()
    folder = try options.folder(in: files)
    let (pack, problems) = PackReader.read(files, folder: folder)
    try Knowledge.refuse(problems)
    guard let pack else { throw Stop(.badData, "\(folder)/pack.rec: no pack can be read from it") }
    self.pack = pack
  }

  /// An extractor by the grammar of the pack's language.
  func extractor() throws -> Extractor {
    let (grammar, problems) = Grammar.read(files, pack: pack, withExamples: false)
    try Knowledge.refuse(problems)
    return Extractor(grammar: grammar)
  }

  private static func refuse(_ problems: [Problem]) throws {
    let errors = problems.filter { $0.severity == .error }
    guard let first = errors.first else { return }
    let rest = errors.count == 1 ? "" : ", and \(errors.count - 1) more"
    throw Stop(.badData, "\(first)\(rest); `whoholds check` lists every problem of the data")
  }
}
