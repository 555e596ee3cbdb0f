import CPack
import Exchange
import Extraction
import ExtractionModel
import Foundation

/// Hands a reader over to libFuzzer, which throws changed input at it. Built by `.ci/fuzz` alone.
///
/// `WHOHOLDS_FUZZ_FORM` names the form whose reader it is; without it, articles are thrown at Extraction.
@main
enum Fuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    _ = runFuzzer(&count, &arguments) { bytes, count in
      let bytes = UnsafeBufferPointer(start: bytes, count: count)
      return Subject.form.map { takeIn(Array(bytes), as: $0) } ?? read(bytes)
    }
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

/// Reads bytes as a file of a form, and holds what comes out to what is promised of it.
private func takeIn(_ bytes: [UInt8], as form: ArticleFormat) -> CInt {
  // Every other time the form is told by the content.
  let format = bytes.count.isMultiple(of: 2) ? form : nil
  for arrival in Intake.articles(in: bytes, input: "fuzz", format: format) {
    switch arrival {
    case .article(let article, let input):
      precondition(!article.id.rawValue.isEmpty, "an article has no name")
      precondition(input.hasPrefix("fuzz"), "an article has lost its input")
      precondition(!article.text.isEmpty && !article.text.utf8.contains(0), "a text is empty or holds NULs")
      precondition((article.published == nil) == (article.provenance.dating == nil), "a day without who told it")
      if form == .text, format != nil, article.provenance.encoding == nil {
        precondition(article.text.utf8.elementsEqual(bytes), "a text is not the bytes of its file")
      }
      _ = Wording(article).isReprint(of: Wording(article.text))
      if article.text.utf8.count.isMultiple(of: 8) { _ = Subject.extractor.dateline(of: article.text) }
    case .refusal(let refusal):
      precondition(refusal.description.hasPrefix("fuzz") && !refusal.message.isEmpty, "a refusal says nothing")
    case .remark, .pause: break
    }
  }
  return 0
}

/// Changes an article: now and then its bytes, mostly its words and lines.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ most: Int, _ seed: CUnsignedInt) -> Int {
  var chance = Chance(state: UInt64(seed))
  if chance.below(4) == 0 || Subject.form != nil && chance.below(4) > 0 { return changeBytes(bytes, count, most) }
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
  /// The form whose reader is tried.
  static let form: ArticleFormat? = {
    guard let name = getenv("WHOHOLDS_FUZZ_FORM").map({ String(cString: $0) }), !name.isEmpty else { return nil }
    return ArticleFormat(rawValue: name)!
  }()

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
