import CPack
import Extraction
import ExtractionModel

/// Hands the reader over to libFuzzer, which throws changed articles at it. Built by `.ci/fuzz` alone.
@main
enum Fuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    _ = runFuzzer(&count, &arguments) { read(UnsafeBufferPointer(start: $0, count: $1)) }
  }
}

/// Reads bytes as an article and holds what comes out to what is promised of it; a broken promise is a crash.
private func read(_ bytes: UnsafeBufferPointer<UInt8>) -> CInt {
  let text = String(decoding: bytes, as: UTF8.self)
  let article = Article(id: "fuzz", published: Day("2024-11-30"), text: text)
  let claims = Subject.extractor.claims(in: article)
  let written = Array(text.utf8)
  for claim in claims {
    precondition(written[claim.span].elementsEqual(claim.sentence.utf8), "a span is not that of its sentence")
    for mark in claim.marks {
      precondition(claim.span.lowerBound <= mark.span.lowerBound, "a mark begins before its sentence")
      precondition(mark.span.upperBound <= claim.span.upperBound, "a mark ends behind its sentence")
    }
  }
  // To explain costs as much as three readings, so it is asked of some articles.
  guard written.count % 4 == 0 else { return 0 }
  let readings = Subject.extractor.readings(of: article)
  precondition(readings.flatMap(\.taken).map(\.claim) == claims, "what is explained is not what is read")
  return 0
}

/// Changes an article: now and then its bytes, mostly its words and lines.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ most: Int, _ seed: CUnsignedInt) -> Int {
  var chance = Chance(state: UInt64(seed))
  if chance.below(4) == 0 { return changeBytes(bytes, count, most) }
  var mutation = Mutation(Array(UnsafeBufferPointer(start: bytes, count: count)), chance)
  for _ in 0...chance.below(6) { mutation.change() }
  let changed = mutation.bytes.prefix(most)
  _ = UnsafeMutableBufferPointer(start: bytes, count: changed.count).update(fromContentsOf: changed)
  return changed.count
}

/// libFuzzer's loop.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// libFuzzer's own mutations.
@_silgen_name("LLVMFuzzerMutate")
private func changeBytes(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ most: Int) -> Int

/// What is thrown at, and what it is thrown at with.
enum Subject {
  private static let files: DataFiles = {
    var count = 0
    let files = UnsafeBufferPointer(start: whoholds_files(&count), count: count)
    return DataFiles(
      Dictionary(
        uniqueKeysWithValues: files.map { file in
          (String(cString: file.path), Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
        }))
  }()

  /// The reader, one for all articles, as where many are imported; libFuzzer is a single thread.
  nonisolated(unsafe) static var extractor: Extractor = {
    // The pack with the most files is the one with the largest sample.
    let folders = Dictionary(grouping: files.paths) { String($0.prefix { $0 != "/" }) }
    let packs = folders.filter { files["\($0.key)/pack.rec"] != nil }
    let folder = packs.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }!.key
    return Extractor(grammar: Grammar.read(files, pack: PackReader.read(files, folder: folder).pack!).grammar)
  }()

  /// The dispatches of the samples and the examples of the rules, in words and in phrases of up to six.
  static let phrases: [[UInt8]] = {
    var phrases: [[UInt8]] = []
    for path in files.paths where path.hasSuffix(".txt") || path.hasSuffix("grammar.rec") {
      for line in files[path]!.split(separator: UInt8(ascii: "\n")) {
        let words = line.split(separator: UInt8(ascii: " "))
        phrases += words.map { Array($0) }
        for start in stride(from: 0, to: words.count, by: 3) {
          phrases.append(Array(words[start..<min(start + 6, words.count)].joined(separator: [UInt8(ascii: " ")])))
        }
      }
    }
    return phrases
  }()
}
