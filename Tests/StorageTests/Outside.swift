import GRDB

/// What another program does to a file.
enum Outside {
  static func execute(_ sql: String, on path: String) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  static func whileWriting(to path: String, _ body: () throws -> Void) throws {
    try DatabaseQueue(path: path).inTransaction(.immediate) { _ in
      try body()
      return .rollback
    }
  }
}
