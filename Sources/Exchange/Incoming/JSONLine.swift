import ExtractionModel
import Foundation

/// One line of JSON Lines that came in: a line of a manifest or an article.
struct JSONLine {
  /// What it says of an article.
  let facts: Facts
  /// The file it speaks of: a manifest's line.
  let file: String?
  /// The article itself.
  let text: String?

  /// The non-blank lines of `bytes` with their numbers, from 1.
  static func lines(of bytes: [UInt8]) -> [(number: Int, bytes: ArraySlice<UInt8>)] {
    let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    return bytes[start...].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
      .map { (number: $0.offset + 1, bytes: $0.element) }
      .filter { line in !line.bytes.allSatisfy { [0x20, 0x09, 0x0d].contains($0) } }
  }

  /// Reads a line; the failure says what is wrong with it.
  static func read(_ bytes: some DataProtocol) -> Result<JSONLine, Malformed> {
    do {
      let fields = try JSONDecoder().decode(Fields.self, from: Data(bytes))
      var published: Day?
      if let text = fields.published, !text.isEmpty {
        published = Day(text) ?? (text.contains("T") ? PublicationDay.read(text) : nil)
        if published == nil { return .failure("`published` is \"\(text)\", not a day such as 2024-11-30") }
      }
      if let id = fields.id?.text, id.utf8.count > Limits.field { return .failure("`id` is longer than 2000 bytes") }
      let facts = Facts(
        id: fields.id.flatMap { $0.text.isEmpty ? nil : Identifier($0.text) }, published: published,
        dating: fields.file == nil ? .metadata : .manifest,
        outlet: fields.outlet.map(cut), url: fields.url.map(cut), title: fields.title.map(cut))
      return .success(JSONLine(facts: facts, file: fields.file, text: fields.text))
    } catch DecodingError.typeMismatch(_, let context) where !context.codingPath.isEmpty {
      return .failure("`\(context.codingPath[0].stringValue)` is not text")
    } catch DecodingError.typeMismatch {
      return .failure("not a JSON object, {\"name\": value, …} on one line")
    } catch {
      return .failure("not JSON; every line is one object, {\"name\": value, …}")
    }
  }

  /// What a field may hold; nobody's title is longer.
  private static func cut(_ text: String) -> String {
    text.utf8.count > Limits.field ? String(text.prefix(Limits.field)) : text
  }

  /// What is wrong with a line.
  struct Malformed: Error, ExpressibleByStringInterpolation {
    let message: String

    init(stringLiteral message: String) {
      self.message = message
    }
  }

  private struct Fields: Decodable {
    let id: Name?
    let file, published, outlet, url, title, text: String?
  }

  /// An identifier, which some write as a number.
  private struct Name: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        text = String(number)
      } else {
        text = try container.decode(String.self)
      }
    }
  }
}
