import ExtractionModel
import Foundation
import GRDB

extension Store {
  /// Writes a copy of the store, as it is at this moment, into a new file; others may read and write on meanwhile.
  ///
  /// The copy is one file without a journal beside it, and appears under its name only when it is whole.
  ///
  /// - Throws: `unavailable` where there is such a file already, or it cannot be written
  public func backUp(to file: String) throws(Failure) {
    guard !Store.exists(at: file) else {
      throw Failure(.unavailable, file, "is there already; give the copy another name")
    }
    let unfinished = "\(file).unfinished"
    do {
      if Store.exists(at: unfinished) { try FileManager.default.removeItem(atPath: unfinished) }
      try database.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [unfinished]) }
      try FileManager.default.moveItem(atPath: unfinished, toPath: file)
    } catch let error as DatabaseError {
      throw Failure(error, file)
    } catch {
      throw Failure(.unavailable, file, "cannot be written; look at the permissions of its folder")
    }
  }

  /// What is wrong in the store, one sentence each; nothing in a sound one.
  ///
  /// Looks at the file's pages and references, and at whether every claim and every mark lies in the text of its
  /// article, cuts no character in two, and is made of words that this version knows.
  public func faults() throws(Failure) -> [String] {
    try read { database in
      var faults = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      faults += try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
        let (table, parent): (String, String) = (row[0], row[2])
        return "a row of `\(table)` belongs to no `\(parent)`"
      }
      guard faults.isEmpty else { return faults }
      let rows = try Row.fetchCursor(
        database,
        sql: "\(ClaimRow.selection) ORDER BY claim.article, ordinal")
      var current: (id: String, text: [UInt8]) = ("", [])
      while let row = try rows.next() {
        let id: String = row[0]
        if current.id != id {
          let text = try String.fetchOne(database, sql: "SELECT text FROM article WHERE id = ?", arguments: [id]) ?? ""
          current = (id, Array(text.utf8))
        }
        if let fault = Store.fault(row, in: current.text) { faults.append("article `\(id)`: \(fault)") }
      }
      return faults
    }
  }

  private static func fault(_ row: Row, in text: [UInt8]) -> String? {
    let (start, end): (Int, Int) = (row[2], row[3])
    guard let claim = ClaimRow.claim(row) else {
      return "its claim at bytes \(start)-\(end) holds a word that this version does not know"
    }
    for (name, span) in [("sentence", claim.span)] + claim.marks.map({ ("mark of the \($0.role.rawValue)", $0.span) }) {
      guard span.upperBound <= text.count else {
        return "the \(name) at bytes \(span.lowerBound)-\(span.upperBound) lies outside of its text"
      }
      let cuts = [span.lowerBound, span.upperBound].contains { $0 < text.count && text[$0] & 0xc0 == 0x80 }
      if cuts { return "the \(name) at bytes \(span.lowerBound)-\(span.upperBound) cuts a character in two" }
    }
    return nil
  }
}
