import ExtractionModel
import GRDB

/// The tables of a store, and how an older store becomes a newer one.
///
/// Articles are the truth. A reading stamps what was read from an article with the fingerprint of the pack that read
/// it, and claims exist only below a reading: whoever deletes a reading or an article cannot leave claims behind. What
/// follows from an article (a claim's sentence, its day of publication) is not stored a second time.
enum Schema {
  /// Marks a SQLite file as a store of whoholds: `whoh`.
  static let applicationID = 0x7768_6f68

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 articles, readings, claims") { database in
      try database.execute(
        sql: """
          PRAGMA application_id = \(applicationID);

          CREATE TABLE article (
            id TEXT NOT NULL PRIMARY KEY,
            published TEXT CHECK (published IS date(published)),
            outlet TEXT,
            url TEXT,
            title TEXT,
            text TEXT NOT NULL CHECK (text <> '')
          ) STRICT;

          CREATE TABLE reading (
            article TEXT NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
            fingerprint TEXT NOT NULL
          ) STRICT, WITHOUT ROWID;

          -- marks: role, start and end of each, blanks between; except: place ids, a newline between.
          CREATE TABLE claim (
            article TEXT NOT NULL REFERENCES reading (article) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL CHECK ("end" > start),
            place TEXT NOT NULL,
            place_name TEXT NOT NULL,
            place_arabic TEXT NOT NULL,
            place_kind TEXT NOT NULL,
            party TEXT NOT NULL,
            opponent TEXT,
            predicate TEXT NOT NULL,
            extent TEXT,
            "except" TEXT NOT NULL,
            factuality TEXT NOT NULL,
            source TEXT NOT NULL,
            via TEXT,
            about TEXT CHECK (about IS date(about)),
            rule TEXT NOT NULL,
            marks TEXT NOT NULL,
            PRIMARY KEY (article, ordinal)
          ) STRICT, WITHOUT ROWID;

          CREATE INDEX reading_by_fingerprint ON reading (fingerprint);
          CREATE INDEX claim_by_place ON claim (place, about);
          CREATE INDEX claim_by_day ON claim (about);
          """)
    }
    migrator.registerMigration("briefs") { database in
      try database.execute(
        sql: """
          -- The claims about a place without their sentences, for who folds them; gone as soon as one of them changes.
          CREATE TABLE brief (
            place TEXT NOT NULL PRIMARY KEY,
            stamp TEXT NOT NULL,
            bytes BLOB NOT NULL
          ) STRICT;

          CREATE TRIGGER claim_added AFTER INSERT ON claim BEGIN
            DELETE FROM brief WHERE place = NEW.place;
          END;
          CREATE TRIGGER claim_removed AFTER DELETE ON claim BEGIN
            DELETE FROM brief WHERE place = OLD.place;
          END;
          """)
    }
    migrator.registerMigration("provenance, wording, reprints") { database in
      try database.execute(
        sql: """
          -- Where it came from and who dated it; wording: 64 bits of its words, by which it is known in another form.
          ALTER TABLE article ADD COLUMN input TEXT;
          ALTER TABLE article ADD COLUMN format TEXT;
          ALTER TABLE article ADD COLUMN encoding TEXT;
          ALTER TABLE article ADD COLUMN dating TEXT;
          ALTER TABLE article ADD COLUMN wording INTEGER;

          -- The lowest of the stretches of words in a text: articles that share one are compared.
          CREATE TABLE shingle (
            hash INTEGER NOT NULL,
            article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
            PRIMARY KEY (hash, article)
          ) STRICT, WITHOUT ROWID;

          -- An article that prints what another printed; the other is never a reprint itself.
          CREATE TABLE reprint (
            article TEXT NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
            original TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
            CHECK (article <> original)
          ) STRICT, WITHOUT ROWID;

          CREATE INDEX article_by_wording ON article (wording);
          CREATE INDEX article_by_url ON article (url) WHERE url IS NOT NULL;
          CREATE INDEX shingle_by_article ON shingle (article);
          CREATE INDEX reprint_by_original ON reprint (original);
          """)
      // What was made of claims does not know reprints.
      try database.execute(sql: "DELETE FROM brief")
      for id in try String.fetchAll(database, sql: "SELECT id FROM article ORDER BY id") {
        guard let article = try Store.article(id, database) else { continue }
        try Store.describe(article, Wording(article), database)
        try Store.linkReprint(article, Wording(article), database)
      }
    }
    return migrator
  }
}
