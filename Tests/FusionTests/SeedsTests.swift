import ExtractionModel
import Foundation
import Testing

@testable import Fusion

/// The hand-read claims of five real articles against the pack of their war: what fusion makes of a perfect reading.
struct SeedsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let gold = root.appending(path: "../shared/gold/seeds.jsonl")
  private static let manifest = root.appending(path: "../shared/seeds/manifest.jsonl")
  static let isHere = FileManager.default.fileExists(atPath: gold.path)

  @Test(.enabled(if: isHere, "the articles are not in ../shared"))
  func theTownsStandAsTheRecordSays() throws {
    let timeline = try SeedsTests.timeline()
    func expect(
      _ place: Identifier<Place>, _ day: String, _ holder: Identifier<Party>, _ standing: Control.Standing,
      reported: Bool
    ) {
      let control = timeline.control(of: place, on: Day(day)!)
      let why = Comment(rawValue: control.explanation(in: timeline.pack).joined(separator: "\n"))
      #expect(control.holder == holder, why)
      #expect(control.standing == standing, why)
      #expect(control.reported == reported, why)
    }
    expect("aleppo", "2024-11-29", "government", .held, reported: false)
    expect("aleppo", "2024-11-30", "opposition", .held, reported: true)
    expect("aleppo", "2024-12-01", "opposition", .held, reported: true)
    expect("aleppo", "2024-12-08", "opposition", .held, reported: false)
    expect("maarat-al-numan", "2024-11-30", "opposition", .claimed, reported: true)
    expect("maarat-al-numan", "2024-12-01", "opposition", .held, reported: true)
    expect("khan-shaykhun", "2024-12-01", "opposition", .held, reported: true)
    expect("tal-rifaat", "2024-11-30", "sdf", .held, reported: false)
    expect("tal-rifaat", "2024-12-01", "sna", .held, reported: true)
    expect("hama", "2024-12-01", "government", .held, reported: false)
    expect("idlib", "2024-11-30", "opposition", .held, reported: false)
    let aleppo = timeline.control(of: "aleppo", on: Day("2024-12-01")!)
    #expect(aleppo.extent == .most)
    #expect(aleppo.except == ["aleppo-ashrafiyeh", "aleppo-sheikh-maqsoud"])
    #expect(timeline.control(of: "aleppo", on: Day("2024-11-30")!).hasDenial)
  }

  private static func timeline() throws -> Timeline {
    let pack = try pack()
    func place(_ name: String, _ kind: String) -> Place? {
      let bearers = pack.places.filter { $0.arabic == name || $0.spellings.contains(name) }
      let isArea = ["governorate", "region"].contains(kind)
      return isArea ? bearers.first { $0.kind.isArea } : bearers.first { !$0.kind.isArea }
    }
    var claims: [Claim] = []
    for line in try String(contentsOf: gold, encoding: .utf8).split(separator: "\n") {
      let row = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      guard row["core"] as? Bool == true,
        let place = place(row["place"] as? String ?? "", row["place_kind"] as? String ?? ""),
        let predicate = Claim.Predicate(rawValue: row["predicate"] as? String ?? "")
      else { continue }
      let isVicinity = row["place_kind"] as? String == "vicinity"
      claims.append(
        Claim(
          article: Identifier(row["doc"] as! String), published: (row["about"] as? String).flatMap { Day($0) },
          span: (row["start"] as! Int)..<(row["end"] as! Int), sentence: row["sentence"] as! String,
          location: .init(place), party: Identifier(row["party"] as! String), predicate: predicate,
          extent: isVicinity ? .outskirts : (row["extent"] as? String).flatMap { Claim.Extent(rawValue: $0) },
          factuality: Claim.Factuality(rawValue: row["factuality"] as! String)!,
          source: Identifier(row["source"] as! String), about: (row["about"] as? String).flatMap { Day($0) },
          rule: "gold", marks: []))
    }
    return Timeline(claims: claims, pack: pack)
  }

  private static func pack() throws -> Pack {
    var contents: [String: [UInt8]] = [:]
    for name in ["pack", "places", "parties", "sources", "baseline"] {
      contents["syria-2024/\(name).rec"] = [UInt8](
        try Data(contentsOf: root.appending(path: "Data/syria-2024/\(name).rec")))
    }
    return try #require(PackReader.read(DataFiles(contents), folder: "syria-2024").pack)
  }
}
