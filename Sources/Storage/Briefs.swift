import ExtractionModel
import Foundation
import GRDB

/// Bytes that somebody made of all claims about a place, kept as long as these claims stay as they are.
///
/// What stands in them is no business of the store; it sees to it that they never outlive a claim (triggers of the
/// schema). They are a cache: whoever deletes them loses nothing.
extension Store {
  /// Hands over the briefs of this stamp, place by place, and gives the places with claims that have none.
  ///
  /// - Parameter place: only that of this place
  public func briefs(
    stamp: String, of place: Identifier<Place>? = nil, _ take: (Identifier<Place>, [UInt8]) -> Void
  ) throws(Failure) -> [Identifier<Place>] {
    try read { database in
      let rows = try Row.fetchCursor(
        database, sql: "SELECT place, bytes FROM brief WHERE stamp = ?1 AND (?2 IS NULL OR place = ?2)",
        arguments: [stamp, place?.rawValue])
      var known: Set<String> = []
      while let row = try rows.next() {
        let id: String = row[0]
        known.insert(id)
        try row.withUnsafeData(atIndex: 1) { take(Identifier(id), $0.map { Array($0) } ?? []) }
      }
      let places = try place.map { [$0.rawValue] } ?? Store.places(database)
      return places.filter { !known.contains($0) }.map { Identifier($0) }
    }
  }

  /// Makes the brief of a place from its claims and keeps it, in one transaction.
  public func keepBrief(
    of place: Identifier<Place>, stamp: String, _ make: ([Claim]) -> [UInt8]?
  ) throws(Failure) {
    try write { database in
      let claims = try Store.claims(database, where: "WHERE claim.place = ?", [place.rawValue])
      guard let bytes = make(claims) else { return }
      try database.execute(
        sql: "INSERT OR REPLACE INTO brief (place, stamp, bytes) VALUES (?, ?, ?)",
        arguments: [place.rawValue, stamp, Data(bytes)])
    }
  }

  /// Places with claims: one seek in the index for each, however many claims there are.
  private static func places(_ database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        WITH RECURSIVE place (id) AS (
          SELECT min(place) FROM claim UNION ALL
          SELECT (SELECT min(place) FROM claim WHERE place > id) FROM place WHERE id IS NOT NULL
        ) SELECT id FROM place WHERE id IS NOT NULL
        """)
  }

  /// The places that claims speak of, as the first claim of each names them.
  public func locations() throws(Failure) -> [Claim.Location] {
    try read { database in
      let first = try database.makeStatement(
        sql: "SELECT place_name, place_arabic, place_kind FROM claim WHERE place = ? ORDER BY article, ordinal LIMIT 1")
      return try Store.places(database).compactMap { place in
        guard let row = try Row.fetchOne(first, arguments: [place]), let kind = Place.Kind(rawValue: row[2]) else {
          return nil
        }
        return Claim.Location(id: Identifier(place), name: row[0], arabic: row[1], kind: kind)
      }
    }
  }

  /// Whether there are more articles than that, by the numbers given to them: found at once in the largest store.
  public func hasMoreArticles(than count: Int) throws(Failure) -> Bool {
    try read { try Int.fetchOne($0, sql: "SELECT max(rowid) FROM article") ?? 0 > count }
  }

  /// The number by which the store tells that another program has written to it: any other than before says so.
  public func dataVersion() throws(Failure) -> Int {
    try read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
  }
}
