extension Tables {
    static let applications = """
        CREATE TABLE applications (
            serial INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE, type TEXT NOT NULL,
            profile TEXT NOT NULL, settings TEXT NOT NULL, secret TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE TABLE application_secrets (
            serial INTEGER PRIMARY KEY, appId TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
            name TEXT NOT NULL, digest TEXT NOT NULL, createdTime INTEGER NOT NULL, expireTime INTEGER NOT NULL,
            UNIQUE (appId, name)
        ) STRICT;

        """
}
