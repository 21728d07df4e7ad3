extension Tables {
    /// What ways of signing in besides passwords and codes have to remember.
    static let factors = """
        CREATE TABLE totp_uses (
            userId TEXT PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE, seedHash TEXT NOT NULL,
            step INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE security_answers (
            userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE, questionId TEXT NOT NULL,
            position INTEGER NOT NULL, salt TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (userId, questionId)
        ) STRICT, WITHOUT ROWID;

        """
}
