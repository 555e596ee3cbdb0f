/// Reads a pack's folder into a `Pack`, naming every problem by file and line.
///
/// Together with the grammar's reader the only place where strings of the data become identifiers. What is wrong is
/// left out and the rest is kept, so one bad line never takes a whole pack away.
public struct PackReader {
  let files: DataFiles
  let folder: String
  var problems: [Problem] = []
  private var placeLines: [Identifier<Place>: Int] = [:]
  private var partyLines: [Identifier<Party>: Int] = [:]
  private var sourceLines: [Identifier<Source>: Int] = [:]

  private init(_ files: DataFiles, folder: String) {
    self.files = files
    self.folder = folder
  }

  /// The pack in `folder` (e.g. `syria-2024`), or nothing where it has no usable `pack.rec`, and what is wrong in it.
  public static func read(_ files: DataFiles, folder: String) -> (pack: Pack?, problems: [Problem]) {
    var reader = PackReader(files, folder: folder)
    let pack = reader.read()
    return (pack, reader.problems)
  }

  /// Whether the pack in `folder` opens unless another is asked for, and is the one that its language's examples name.
  public static func isDefault(_ files: DataFiles, folder: String) -> Bool {
    var problems: [Problem] = []
    return files.records("\(folder)/pack.rec", &problems).first?["default"] == "yes"
  }

  private mutating func read() -> Pack? {
    let path = "\(folder)/pack.rec"
    guard let head = files.records(path, &problems).first else {
      if files[path] != nil { problems.append(Problem(path, nil, "a pack needs a record with id, name, language")) }
      return nil
    }
    let places = readPlaces()
    let parties = readParties()
    let sources = readSources()
    let language = head["language"] ?? "ar"
    checkReferences(places, parties)
    return Pack(
      id: head["id"] ?? folder, name: head["name"] ?? folder, arabic: head["arabic"] ?? "", language: language,
      first: day(head, "first", path), last: day(head, "last", path),
      towns: head.fields.filter { $0.key == "town" }.compactMap { knownPlace($0, path) },
      countries: head.all("country"), places: places, parties: parties, sources: sources, baseline: readBaseline(),
      sourceClasses: sourceClasses(head, path), outlines: readOutlines(),
      fingerprint: files.fingerprint(of: ["\(folder)/", "languages/\(language)/"]))
  }

  private mutating func sourceClasses(_ head: Record, _ path: String) -> [Pack.SourceClass] {
    head.fields.filter { $0.key == "source_class" }.compactMap { field in
      let words = field.value.split(separator: " ")
      guard words.count == 2 else {
        problems.append(Problem(path, field.line, "`source_class` is a word and a class, e.g. `military army`"))
        return nil
      }
      return Pack.SourceClass(word: words[0].lowercased(), name: String(words[1]))
    }
  }

  private mutating func readPlaces() -> [Place] {
    let path = "\(folder)/places.rec"
    return files.records(path, &problems).compactMap { record in
      guard let id = record["id"], let name = record["name"], let arabic = record["arabic"] else {
        problems.append(
          Problem(path, record.line, "a place needs id, kind, name, arabic, and `at` unless it is an area"))
        return nil
      }
      guard let kind: Place.Kind = value(record, "kind", path) else { return nil }
      let at = coordinate(record, path)
      if at == nil, record["at"] == nil, record["note"] == nil, !kind.isArea {
        problems.append(Problem(path, record.line, "`\(id)` has no `at`: it cannot stand on the map", .warning))
      }
      let place = Place(
        id: Identifier(id), kind: kind, name: name, arabic: arabic, aliases: record.all("alias"),
        spellings: record.all("spelling"), governorate: record["governorate"].map { Identifier($0) },
        parent: record["parent"].map { Identifier($0) }, at: at,
        guards: Set(record.fields.filter { $0.key == "guard" }.compactMap { value($0, path) }),
        guarded: record.all("guarded"), ambiguity: record["ambiguity"], note: record["note"])
      return PackReader.claim(place.id, record.line, path, &placeLines, &problems) ? place : nil
    }
  }

  private mutating func readParties() -> [Party] {
    let path = "\(folder)/parties.rec"
    return files.records(path, &problems).compactMap { record in
      guard let id = record["id"], let name = record["name"], let letter = record["letter"]?.first else {
        problems.append(Problem(path, record.line, "a party needs id, letter, name, arabic, tint"))
        return nil
      }
      guard let tint: Party.Tint = value(record, "tint", path) else { return nil }
      let party = Party(
        id: Identifier(id), letter: letter, name: name, arabic: record["arabic"] ?? name,
        short: record["short"] ?? String(name.prefix(12)), shortArabic: record["short_arabic"], tint: tint,
        within: record["within"].map { Identifier($0) },
        aliases: record.all("alias"), states: record.all("state"), adjectives: record.all("adjective"),
        genitives: record.all("name_of"),
        backers: record.all("backed_by"), metonyms: record.all("metonym"), anaphors: record.all("anaphor"),
        fightsFromTheAir: record["means"] == "air", allies: record.all("ally").map { Identifier($0) })
      return PackReader.claim(party.id, record.line, path, &partyLines, &problems) ? party : nil
    }
  }

  private mutating func readSources() -> [Source] {
    let path = "\(folder)/sources.rec"
    return files.records(path, &problems).compactMap { record in
      guard let id = record["id"], let name = record["name"], let side = record["side"] else {
        problems.append(
          Problem(path, record.line, "a source needs id, kind, name, arabic, and side (a party or `neutral`)"))
        return nil
      }
      guard let kind: Source.Kind = value(record, "kind", path) else { return nil }
      if side != "neutral", partyLines[Identifier(side)] == nil {
        problems.append(
          Problem(path, record.line(of: "side"), "no party `\(side)`; name one of parties.rec or `neutral`"))
        return nil
      }
      let source = Source(
        id: Identifier(id), kind: kind, name: name, arabic: record["arabic"] ?? name,
        side: side == "neutral" ? .neutral : .partisan(Identifier(side)), aliases: record.all("alias"))
      return PackReader.claim(source.id, record.line, path, &sourceLines, &problems) ? source : nil
    }
  }

  private mutating func readBaseline() -> [Pack.Baseline] {
    let path = "\(folder)/baseline.rec"
    return files.records(path, &problems).compactMap { record in
      guard let place = record.fields.first(where: { $0.key == "place" }), let party = record["party"],
        let source = record["source"]
      else {
        problems.append(Problem(path, record.line, "a line of the baseline needs place, party, source"))
        return nil
      }
      guard let placeID = knownPlace(place, path) else { return nil }
      guard partyLines[Identifier(party)] != nil else {
        problems.append(Problem(path, record.line(of: "party"), "no party `\(party)` in parties.rec"))
        return nil
      }
      let extent: Claim.Extent? = record["extent"] == nil ? nil : value(record, "extent", path)
      return Pack.Baseline(
        place: placeID, party: Identifier(party), extent: extent, source: source, since: since(record, path),
        note: record["note"])
    }
  }

  private mutating func checkReferences(_ places: [Place], _ parties: [Party]) {
    for place in places {
      for (field, target) in [("governorate", place.governorate), ("parent", place.parent)] {
        if let target, placeLines[target] == nil {
          problems.append(
            Problem(
              "\(folder)/places.rec", placeLines[place.id],
              "`\(place.id)` has the \(field) `\(target)`, which is no place here"))
        }
      }
    }
    for party in parties {
      for ally in party.allies where partyLines[ally] == nil {
        problems.append(
          Problem(
            "\(folder)/parties.rec", partyLines[party.id],
            "`\(party.id)` has the ally `\(ally)`, which is no party here"))
      }
      if let within = party.within, partyLines[within] == nil {
        problems.append(
          Problem(
            "\(folder)/parties.rec", partyLines[party.id],
            "`\(party.id)` is within `\(within)`, which is no party here"))
      }
    }
  }

  /// The place that a field names; one that the pack lacks is a problem.
  mutating func knownPlace(_ field: Record.Field, _ path: String) -> Identifier<Place>? {
    let id = Identifier<Place>(field.value)
    if placeLines[id] != nil { return id }
    problems.append(Problem(path, field.line, "no place `\(field.value)` in places.rec"))
    return nil
  }

  /// Notes where an identifier stands; one that stands somewhere already is a problem.
  private static func claim<Kind>(
    _ id: Identifier<Kind>, _ line: Int, _ path: String, _ lines: inout [Identifier<Kind>: Int],
    _ problems: inout [Problem]
  ) -> Bool {
    if let first = lines[id] {
      problems.append(Problem(path, line, "`\(id)` stands at line \(first) already; an id names one record"))
      return false
    }
    lines[id] = line
    return true
  }

  private mutating func value<Value: RawRepresentable & CaseIterable>(
    _ record: Record, _ name: String, _ path: String
  ) -> Value? where Value.RawValue == String {
    guard let field = record.field(Record.Name(name)) else {
      problems.append(Problem(path, record.line, "a record of this file needs `\(name)`"))
      return nil
    }
    return value(field, path)
  }

  private mutating func value<Value: RawRepresentable & CaseIterable>(
    _ field: Record.Field, _ path: String
  ) -> Value? where Value.RawValue == String {
    if let value = Value(rawValue: field.value) { return value }
    let choices = Value.allCases.map(\.rawValue).joined(separator: ", ")
    problems.append(Problem(path, field.line, "`\(field.name): \(field.value)` is none of \(choices)"))
    return nil
  }

  private mutating func coordinate(_ record: Record, _ path: String) -> Place.Coordinate? {
    guard let text = record["at"] else { return nil }
    if let point = PackReader.coordinate(of: Substring(text)) { return point }
    problems.append(
      Problem(
        path, record.line(of: "at"), "`at: \(text)` is not `latitude longitude` in degrees, e.g. `36.2024 37.1518`"))
    return nil
  }

  /// The point of `36.2024 37.1518`.
  static func coordinate(of text: Substring) -> Place.Coordinate? {
    // Bytes: characters would be looked up one by one in Unicode's tables.
    let parts = text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
      .compactMap { PackReader.degrees(Substring($0)) }
    guard parts.count == 2, abs(parts[0]) <= 90, abs(parts[1]) <= 180 else { return nil }
    return Place.Coordinate(latitude: parts[0], longitude: parts[1])
  }

  /// The number in a decimal of at most fifteen digits, for which one division is exact, or in any other.
  private static func degrees(_ text: Substring) -> Double? {
    var digits = 0
    var count = 0
    var decimals: Int?
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    for byte in text.utf8.dropFirst(isNegative ? 1 : 0) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits = digits &* 10 &+ Int(byte - UInt8(ascii: "0"))
        count += 1
        if let places = decimals { decimals = places + 1 }
      case UInt8(ascii: ".") where decimals == nil: decimals = 0
      default: return Double(text)
      }
    }
    guard (1...15).contains(count) else { return Double(text) }
    let scale = (0..<(decimals ?? 0)).reduce(1.0) { scale, _ in scale * 10 }
    return (isNegative ? -1 : 1) * (Double(digits) / scale)
  }

  private mutating func day(_ record: Record, _ name: String, _ path: String) -> Day? {
    guard let text = record[Record.Name(name)] else { return nil }
    if let day = Day(text) { return day }
    problems.append(
      Problem(path, record.line(of: Record.Name(name)), "`\(name): \(text)` is not a day, e.g. `2024-11-27`"))
    return nil
  }

  /// The day of a `since`; a year or a month is allowed there and is no day.
  private mutating func since(_ record: Record, _ path: String) -> Day? {
    guard let text = record["since"] else { return nil }
    let isYearOrMonth = Day("\(text)-01-01") != nil || Day("\(text)-01") != nil
    return isYearOrMonth ? nil : day(record, "since", path)
  }
}
