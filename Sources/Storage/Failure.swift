import GRDB

extension Store {
  /// Why a store could not be opened, read or written, in words for the person in front of it.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong, as far as an exit status cares.
    public enum Reason: Sendable {
      /// There is no such file.
      case missing
      /// The file is there and is no store of this whoholds.
      case notAStore
      /// The system would not let it be read or written.
      case unavailable
    }

    /// What went wrong, as far as an exit status cares.
    public let reason: Reason
    /// What happened, to which file, and what to do.
    public let description: String

    init(_ reason: Reason, _ path: String, _ message: String) {
      self.reason = reason
      description = "\(path): \(message)"
    }

    /// Puts an error of SQLite into words.
    init(_ error: any Error, _ path: String) {
      if let failure = error as? Failure {
        self = failure
        return
      }
      guard let error = error as? DatabaseError else {
        self.init(.unavailable, path, "\(error)")
        return
      }
      switch error.resultCode {
      case .SQLITE_NOTADB:
        self.init(.notAStore, path, "is not a database of whoholds; give another file with --db")
      case .SQLITE_CORRUPT:
        self.init(.notAStore, path, "is damaged (\(error.message ?? "SQLite cannot read it")); restore a copy")
      case .SQLITE_BUSY, .SQLITE_LOCKED:
        self.init(.unavailable, path, "is locked by another program; try again when that has finished")
      case .SQLITE_FULL:
        self.init(.unavailable, path, "the disk is full; nothing of the last batch was written")
      case .SQLITE_IOERR:
        self.init(
          .unavailable, path,
          "the system would not read or write it (\(error.message ?? "no reason given")); look whether the disk is full. "
            + "Nothing of the last batch was written")
      case .SQLITE_READONLY:
        self.init(.unavailable, path, "cannot be written; look at the permissions of the file and its folder")
      case .SQLITE_CANTOPEN:
        self.init(.unavailable, path, "cannot be opened; look at the permissions of the file and its folder")
      default:
        self.init(.unavailable, path, error.message ?? "SQLite error \(error.extendedResultCode.rawValue)")
      }
    }
  }
}
