import ExtractionModel

/// The articles of the files, folders and manifests that a user names, one after the other in a fixed order.
///
/// Files are listed at once and read when their turn comes, so that memory does not grow with their number. Nothing is
/// ever dropped silently: what is no article arrives as a `Refusal`.
public struct Intake: Sequence, Sendable {
  /// A file that will be read, or something that was refused before reading.
  enum Input: Sendable {
    case file(String, Facts)
    case refusal(Refusal)
  }

  let inputs: [Input]
  let defaults: Facts

  /// How many files will be read.
  public var fileCount: Int {
    inputs.count { if case .file = $0 { true } else { false } }
  }

  /// Lists what is to be read; the file system is asked for names only.
  ///
  /// - Parameters:
  ///   - paths: files, folders or `-` for standard input; none means the files that the manifest names
  ///   - manifest: a manifest for them; without it a folder's own `manifest.jsonl` is heeded
  ///   - defaults: day of publication and outlet where nothing else tells them
  public init(paths: [String], manifest: String? = nil, defaults: Facts = Facts()) {
    var listing = InputListing()
    if let manifest { listing.read(manifest: manifest) }
    if paths.isEmpty {
      listing.addFilesOfManifests()
    } else {
      for path in paths { listing.add(path, heedsFolders: manifest == nil) }
    }
    listing.refuseUnmatchedEntries()
    inputs = listing.inputs
    self.defaults = Facts(published: defaults.published, outlet: defaults.outlet)
  }

  /// Reads the inputs one by one.
  public func makeIterator() -> AnyIterator<Arrival> {
    let defaults = defaults
    return AnyIterator(
      inputs.lazy.flatMap { input -> AnySequence<Arrival> in
        switch input {
        case .refusal(let refusal): AnySequence([.refusal(refusal)])
        case .file(let path, let facts): Intake.read(path, facts: facts.filled(from: defaults), defaults: defaults)
        }
      }.makeIterator())
  }

  private static func read(_ path: String, facts: Facts, defaults: Facts) -> AnySequence<Arrival> {
    switch InputFile.bytes(path) {
    case .failure(let refusal): return AnySequence([.refusal(refusal)])
    case .success(let bytes):
      let name = path == "-" ? "stdin" : FileName.stem(path)
      if FileName.isJSONLines(path) || ArticleLines.recognise(bytes) {
        return ArticleLines.read(bytes, input: path, name: name, defaults: facts)
      }
      return AnySequence([PlainText.read(bytes, input: path, name: name, facts: facts)])
    }
  }
}
