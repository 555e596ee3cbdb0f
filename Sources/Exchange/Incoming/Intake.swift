import ExtractionModel

/// The articles of the files, folders and manifests that a user names, one after the other in a fixed order.
///
/// Files are listed at once and read when their turn comes, piece by piece, so that memory grows neither with their
/// number nor with their size. Nothing is ever dropped silently: what is no article arrives as a `Refusal`.
public struct Intake: Sequence, Sendable {
  /// A file that will be read, or something that was refused before reading.
  enum Input: Sendable {
    case file(String, Facts)
    case refusal(Refusal)
  }

  let inputs: [Input]
  let format: ArticleFormat?
  let defaults: Facts

  /// How many files will be read.
  public var fileCount: Int {
    inputs.count { if case .file = $0 { true } else { false } }
  }

  /// How many bytes these files have on the disk; pipes count as none.
  public var byteCount: Int {
    inputs.reduce(0) { if case .file(let path, _) = $1 { $0 + InputFile.size(path) } else { $0 } }
  }

  /// Lists what is to be read; the file system is asked for names only.
  ///
  /// - Parameters:
  ///   - paths: files, folders or `-` for standard input; none means the files that the manifest names
  ///   - manifest: a manifest for them; without it a folder's own `manifest.jsonl` is heeded
  ///   - format: the form of all of them; found from the content of each where nothing is said
  ///   - defaults: day of publication and outlet where nothing else tells them
  ///   - isPartial: whether the paths are those of the moment, and more may come: then nothing is missing yet, and the
  ///     manifest beside a file is heeded as that of a folder is
  public init(
    paths: [String], manifest: String? = nil, format: ArticleFormat? = nil, isPartial: Bool = false,
    defaults: Facts = Facts()
  ) {
    var listing = InputListing()
    if let manifest { listing.read(manifest: manifest) }
    if isPartial, manifest == nil {
      for folder in Set(paths.map(FileName.folder)).sorted() {
        let beside = FileName.join(folder, "manifest.jsonl")
        if InputFile.kind(beside) == .file { listing.read(manifest: beside) }
      }
    }
    if paths.isEmpty {
      listing.addFilesOfManifests()
    } else {
      for path in paths { listing.add(path, heedsFolders: manifest == nil) }
    }
    if !isPartial { listing.refuseUnmatchedEntries() }
    inputs = listing.inputs.filter { input in
      guard isPartial, case .refusal(let refusal) = input else { return true }
      return refusal.reason != .missing
    }
    self.format = format
    self.defaults = Facts(published: defaults.published, dating: .option, outlet: defaults.outlet)
  }

  /// The articles of bytes at hand.
  ///
  /// - Parameters:
  ///   - input: their name
  ///   - format: their form; found from them where nothing is said
  public static func articles(in bytes: [UInt8], input: String, format: ArticleFormat? = nil) -> AnySequence<Arrival> {
    AnySequence { () -> AnyIterator<Arrival> in
      let source = InputSource(ByteStream(bytes, input: input), format: format)
      return AnyIterator { source.next() }
    }
  }

  /// Reads the inputs one by one.
  public func makeIterator() -> Iterator { Iterator(self) }

  /// Where an intake stands.
  public struct Iterator: IteratorProtocol {
    private let intake: Intake
    private var position = 0
    private var source: InputSource?
    /// Bytes of the files read to their end.
    private var done = 0

    init(_ intake: Intake) {
      self.intake = intake
    }

    /// Bytes of the files that have been read.
    public var bytesRead: Int { done + (source?.stream.consumed ?? 0) }

    /// The next thing that comes in; nothing at the end.
    public mutating func next() -> Arrival? {
      while true {
        if let arrival = source?.next() { return arrival }
        done += source?.stream.consumed ?? 0
        source = nil
        guard position < intake.inputs.count else { return nil }
        position += 1
        switch intake.inputs[position - 1] {
        case .refusal(let refusal): return .refusal(refusal)
        case .file(let path, let facts):
          source = InputSource(ByteStream(path: path), format: intake.format, facts: facts, defaults: intake.defaults)
        }
      }
    }
  }
}
