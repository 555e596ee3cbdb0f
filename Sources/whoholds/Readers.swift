import Extraction
import ExtractionModel
import Foundation

extension Extractor {
  /// Claims of each article, read on all processors; the same claims in the same order as one by one.
  func claims(inAll articles: [Article]) -> [[Claim]] {
    let readers = min(ProcessInfo.processInfo.activeProcessorCount, articles.count / 4)
    guard readers > 1 else {
      var extractor = self
      return articles.map { extractor.claims(in: $0) }
    }
    var claims = [[Claim]](repeating: [], count: articles.count)
    claims.withUnsafeMutableBufferPointer { buffer in
      // Every reader writes places of its own.
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: readers) { reader in
        var extractor = self
        for index in stride(from: reader, to: articles.count, by: readers) {
          places[index] = extractor.claims(in: articles[index])
        }
      }
    }
    return claims
  }
}
