extension Tables {
    /// What users sign in with, and when they did.
    static let credentials = """
        CREATE TABLE passkeys (
            id TEXT NOT NULL, userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE, rpId TEXT NOT NULL,
            kind TEXT NOT NULL, displayName TEXT NOT NULL, publicKey TEXT NOT NULL,
            userHandle TEXT NOT NULL, signCount INTEGER NOT NULL, createdTime INTEGER NOT NULL, PRIMARY KEY (userId, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX passkeys_by_id ON passkeys (id);
        CREATE TABLE external_identities (
            userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE, kind TEXT NOT NULL, provider TEXT NOT NULL,
            externalId TEXT NOT NULL, body TEXT NOT NULL DEFAULT '{}', PRIMARY KEY (userId, kind, provider)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX external_identities_by_id ON external_identities (externalId, kind, provider);
        CREATE TABLE trusted_devices (
            id TEXT PRIMARY KEY, userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE, name TEXT NOT NULL,
            deviceType TEXT NOT NULL, lastLocation TEXT NOT NULL, lastLoginTime INTEGER NOT NULL,
            expirationTime INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX trusted_devices_by_user ON trusted_devices (userId);
        CREATE TABLE recovery_codes (
            userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE, hash TEXT NOT NULL,
            PRIMARY KEY (userId, hash)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE logins (
            serial INTEGER PRIMARY KEY, userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            loginTime INTEGER NOT NULL, city TEXT NOT NULL, country TEXT NOT NULL, ip TEXT NOT NULL,
            selectedTenant TEXT NOT NULL
        ) STRICT;
        CREATE INDEX logins_by_user ON logins (userId, loginTime);
        CREATE TABLE sessions (
            id TEXT PRIMARY KEY, userId TEXT REFERENCES users (id) ON DELETE CASCADE, tokenId TEXT NOT NULL,
            createdTime INTEGER NOT NULL, expirationTime INTEGER NOT NULL, revokedTime INTEGER
        ) STRICT;
        CREATE INDEX sessions_by_user ON sessions (userId);

        """

    /// Issued codes and links, and the messages that carry them.
    static let codes = """
        CREATE TABLE codes (
            id TEXT PRIMARY KEY, kind TEXT NOT NULL, userId TEXT REFERENCES users (id) ON DELETE CASCADE,
            loginId TEXT NOT NULL, secretHash TEXT NOT NULL, pendingRef TEXT NOT NULL, method TEXT NOT NULL,
            isGenerated INTEGER NOT NULL, body TEXT NOT NULL, createdTime INTEGER NOT NULL,
            expirationTime INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, verifiedTime INTEGER
        ) STRICT;
        CREATE INDEX codes_by_secret ON codes (secretHash);
        CREATE INDEX codes_by_reference ON codes (pendingRef) WHERE pendingRef <> '';
        CREATE INDEX codes_by_user ON codes (userId);
        CREATE TABLE outbox (
            id TEXT PRIMARY KEY, time INTEGER NOT NULL, kind TEXT NOT NULL, channel TEXT NOT NULL,
            recipient TEXT NOT NULL, loginId TEXT NOT NULL, userId TEXT NOT NULL, code TEXT NOT NULL,
            link TEXT NOT NULL, token TEXT NOT NULL, template TEXT NOT NULL, providerId TEXT NOT NULL,
            locale TEXT NOT NULL, templateOptions TEXT NOT NULL
        ) STRICT;
        CREATE INDEX outbox_by_recipient ON outbox (recipient);

        """

    /// The passwords that users had, the present one last, and the wrong ones since it last was given.
    static let passwords = """
        CREATE TABLE password_history (
            serial INTEGER PRIMARY KEY, userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            hash TEXT NOT NULL, time INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX password_history_by_user ON password_history (userId, serial);
        CREATE TABLE password_attempts (
            userId TEXT PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE, failures INTEGER NOT NULL,
            lockedUntil INTEGER
        ) STRICT, WITHOUT ROWID;

        """
}
