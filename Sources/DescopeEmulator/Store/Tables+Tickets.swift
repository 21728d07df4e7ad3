extension Tables {
    /// What is kept for whoever has its secret, for a while.
    static let tickets = """
        CREATE TABLE tickets (
            secretHash TEXT PRIMARY KEY, kind TEXT NOT NULL, body TEXT NOT NULL, expirationTime INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX tickets_by_end ON tickets (expirationTime);

        """
}
