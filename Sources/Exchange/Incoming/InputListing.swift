import ExtractionModel

/// Makes the list of an intake's inputs: folders walked, manifests matched with files, every file once.
struct InputListing {
  private(set) var inputs: [Intake.Input] = []

  private var manifests: [(manifest: Manifest, folder: String)] = []
  private var manifestFiles: Set<String> = []
  private var seen: Set<String> = []
  /// Manifest entries by the file they mean.
  private var entries: [String: Manifest.Entry] = [:]
  /// Entries whose file is not where the manifest lies: they may name files given as paths.
  private var adrift: [(manifest: Manifest, entry: Manifest.Entry, isMatched: Bool)] = []
  /// Their numbers by the last part of their name.
  private var adriftByName: [String: [Int]] = [:]

  mutating func read(manifest path: String) {
    guard manifestFiles.insert(InputFile.identity(path)).inserted else { return }
    switch InputFile.bytes(path) {
    case .failure(let refusal): inputs.append(.refusal(refusal))
    case .success(let bytes):
      let (manifest, refusals) = Manifest.read(bytes, input: path)
      inputs += refusals.map(Intake.Input.refusal)
      let folder = FileName.folder(path)
      manifests.append((manifest, folder))
      for entry in manifest.entries {
        let file = FileName.join(folder, entry.file)
        if InputListing.holds(folder, entry) {
          entries[InputFile.identity(file)] = entry
        } else {
          adriftByName[FileName.last(entry.file), default: []].append(adrift.count)
          adrift.append((manifest, entry, false))
        }
      }
    }
  }

  mutating func addFilesOfManifests() {
    for (manifest, folder) in manifests {
      for entry in manifest.entries {
        let file = FileName.join(folder, entry.file)
        if InputListing.holds(folder, entry) { addFile(file) }
      }
    }
  }

  /// Adds a file, or the files of a folder.
  ///
  /// - Parameter heedsFolders: whether a folder's own `manifest.jsonl` is read
  mutating func add(_ path: String, heedsFolders: Bool) {
    guard path != "-" else { return addFile(path) }
    switch InputFile.kind(path) {
    case nil: inputs.append(.refusal(Refusal(path, "there is no such file or folder", reason: .missing)))
    case .file, .other: addFile(path)
    case .folder:
      switch InputFile.files(in: path) {
      case .failure(let refusal): inputs.append(.refusal(refusal))
      case .success(let files):
        let isManifest = { (file: String) in FileName.last(file) == "manifest.jsonl" }
        if heedsFolders { files.filter(isManifest).forEach { read(manifest: $0) } }
        let articles = files.filter { !isManifest($0) && !manifestFiles.contains(InputFile.identity($0)) }
        if articles.isEmpty {
          inputs.append(.refusal(Refusal(path, "there is no file in this folder", reason: .missing)))
        }
        articles.forEach { addFile($0) }
      }
    }
  }

  /// Names every manifest line whose file was neither where the manifest lies nor among the paths.
  mutating func refuseUnmatchedEntries() {
    for (manifest, entry, isMatched) in adrift where !isMatched {
      inputs.append(
        .refusal(
          FileName.staysBelow(entry.file)
            && InputFile.kind(FileName.join(FileName.folder(manifest.input), entry.file)) == nil
            ? manifest.missing(entry)
            : Refusal(
              manifest.input, line: entry.line,
              "names `\(entry.file)`, outside the manifest's folder; give that file as a path too")))
    }
  }

  /// Whether the file of an entry is there and in the manifest's folder, by name and by where links lead.
  private static func holds(_ folder: String, _ entry: Manifest.Entry) -> Bool {
    let file = FileName.join(folder, entry.file)
    return FileName.staysBelow(entry.file) && InputFile.kind(file) == .file && InputFile.isBelow(file, folder)
  }

  private mutating func addFile(_ path: String) {
    let identity = InputFile.identity(path)
    guard path == "-" || seen.insert(identity).inserted else { return }
    inputs.append(.file(path, facts(of: path, identity)))
  }

  private mutating func facts(of path: String, _ identity: String) -> Facts {
    if let entry = entries[identity] { return entry.facts }
    for index in adriftByName[FileName.last(identity)] ?? [] {
      let file = adrift[index].entry.file
      if identity == file || identity.hasSuffix(file.hasPrefix("/") ? file : "/\(file)") {
        adrift[index].isMatched = true
        return adrift[index].entry.facts
      }
    }
    return Facts()
  }
}
