import ExtractionModel
import Foundation
import GRDB

/// Articles and the claims read from them, in one SQLite file.
///
/// Every write is one named method and one transaction that keeps the invariants: an article stays as it came in,
/// claims belong to a reading of an article by a known pack. Several processes may share the file: one writes, the
/// others read on (WAL). In memory it is the test double of itself.
public struct Store: Sendable {
  /// The file, or `:memory:`.
  public let path: String

  let database: DatabaseQueue

  /// Opens the store in a file.
  ///
  /// - Parameters:
  ///   - path: the file
  ///   - creating: whether to make it, and its folder, where there is none
  ///   - patience: seconds to wait for another program's write
  /// - Throws: `missing` where there is no file, `notAStore` for any other file and for one that a newer whoholds
  ///   wrote, `unavailable` where the system refuses; nothing is written to a file that is not a store.
  public init(path: String, creating: Bool, patience: Double = 10) throws(Failure) {
    self.path = path
    do {
      let isNew = try Store.prepareFile(path, creating: creating)
      var configuration = Configuration()
      configuration.busyMode = .timeout(patience)
      configuration.readonly = !isNew && !FileManager.default.isWritableFile(atPath: path)
      database = try DatabaseQueue(path: path, configuration: configuration)
      try Store.check(database, path)
      if try !database.read(Schema.migrator.hasCompletedMigrations) { try Store.migrate(database, path) }
    } catch {
      throw Failure(error, path)
    }
  }

  /// An empty store in memory.
  public init() throws(Failure) {
    path = ":memory:"
    do {
      database = try DatabaseQueue()
      try Schema.migrator.migrate(database)
    } catch {
      throw Failure(error, ":memory:")
    }
  }

  /// Whether there is a file to open.
  public static func exists(at path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  /// One consistent state of the store.
  func read<Value>(_ value: (Database) throws -> Value) throws(Failure) -> Value {
    do { return try database.read(value) } catch { throw Failure(error, path) }
  }

  /// One transaction: all of it or nothing.
  func write<Value>(_ updates: (Database) throws -> Value) throws(Failure) -> Value {
    do { return try database.write(updates) } catch { throw Failure(error, path) }
  }

  private static func prepareFile(_ path: String, creating: Bool) throws -> Bool {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard !isFolder.boolValue else { throw Failure(.notAStore, path, "is a folder; give a file with --db") }
      return false
    }
    guard creating else {
      throw Failure(.missing, path, "there is no such database; `whoholds import` makes one")
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure(.unavailable, path, "its folder cannot be made; look at the permissions above it")
    }
    return true
  }

  /// Refuses other programs' databases before anything is written to them.
  private static func check(_ database: DatabaseQueue, _ path: String) throws {
    try database.read { database in
      let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
      let application = try Int.fetchOne(database, sql: "PRAGMA application_id")
      guard isEmpty || application == Schema.applicationID else {
        throw Failure(.notAStore, path, "is a database of another program; give another file with --db")
      }
      guard try !Schema.migrator.hasBeenSuperseded(database) else {
        throw Failure(.notAStore, path, "was written by a newer whoholds; update this one")
      }
    }
  }

  private static func migrate(_ database: DatabaseQueue, _ path: String) throws {
    guard !database.configuration.readonly else {
      throw Failure(
        .unavailable, path, "was written by an older whoholds and cannot be brought up to date: it is read-only")
    }
    // Two programs that open a new store at once must not both make its tables. SQLite's own locks end with each
    // migration, and a lock on the file itself would end SQLite's, so the folder is locked.
    let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if folder >= 0 { close(folder) } }
    if folder >= 0 { _ = flock(folder, LOCK_EX) }
    try database.writeWithoutTransaction { database in
      // Outside a transaction: SQLite cannot change the journal within one. The mark of a store comes before its first
      // table, so that nobody takes a half-made one for another program's.
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }
    try Schema.migrator.migrate(database)
  }
}
