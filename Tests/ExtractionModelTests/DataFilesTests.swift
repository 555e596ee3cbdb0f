import ExtractionModel
import Testing

@Suite struct DataFilesTests {
  private let files = DataFiles([
    "w/places.rec": Array("id: a\n".utf8), "w/pack.rec": Array("id: w\n".utf8),
    "languages/ar/words.rec": Array("particle: x\n".utf8), "themes/night.rec": Array("name: night\n".utf8),
  ])

  @Test func theFingerprintIsTheSameOnEveryMachine() {
    #expect(DataFiles([:]).fingerprint(of: ["w/"]) == "cbf29ce484222325")
    // FNV-1a over `a`, ff, `b`, ff, as any other implementation gives it.
    #expect(DataFiles(["a": Array("b".utf8)]).fingerprint(of: [""]) == Self.reference([0x61, 0xff, 0x62, 0xff]))
    #expect(files.fingerprint(of: ["w/"]).count == 16)
  }

  @Test func theFingerprintChangesWithEveryByteNameAndFileOfItsFolders() {
    let before = files.fingerprint(of: ["w/", "languages/ar/"])
    func after(_ change: (inout [String: [UInt8]]) -> Void) -> String {
      var contents = files.contents
      change(&contents)
      return DataFiles(contents).fingerprint(of: ["w/", "languages/ar/"])
    }
    let others = [
      after { $0["w/places.rec"]![0] ^= 1 }, after { $0["w/places.rec"]!.append(10) },
      after { $0["w/new.rec"] = [] }, after { $0["w/places.rec"] = nil },
      after { $0["w/place.rec"] = $0.removeValue(forKey: "w/places.rec") },
      after { $0["languages/ar/words.rec"]!.removeLast() },
    ]
    #expect(Set(others + [before]).count == others.count + 1)
  }

  @Test func theFingerprintHeedsNothingElse() {
    var contents = files.contents
    contents["themes/night.rec"] = []
    contents["other/pack.rec"] = []
    let changed = DataFiles(contents)
    #expect(changed.fingerprint(of: ["w/", "languages/ar/"]) == files.fingerprint(of: ["w/", "languages/ar/"]))
    #expect(files.fingerprint(of: ["languages/ar/", "w/"]) == files.fingerprint(of: ["w/", "languages/ar/"]))
  }

  @Test func aByteMovedFromOneFileToTheNextChangesIt() {
    let one = DataFiles(["a": [1, 2], "b": [3]]).fingerprint(of: [""])
    let other = DataFiles(["a": [1], "b": [2, 3]]).fingerprint(of: [""])
    #expect(one != other)
  }

  @Test func pathsStandInOrderAndAMissingFileIsAProblem() {
    #expect(files.paths == ["languages/ar/words.rec", "themes/night.rec", "w/pack.rec", "w/places.rec"])
    var problems: [Problem] = []
    #expect(files.records("w/none.rec", &problems).isEmpty)
    #expect(problems.map(\.description) == ["w/none.rec: no such file in the data folder"])
    #expect(files.records("w/places.rec", &problems).map { $0["id"] } == ["a"])
  }

  private static func reference(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(14_695_981_039_346_656_037 as UInt64) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
