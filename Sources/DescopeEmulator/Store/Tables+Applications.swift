extension Tables {
    static let applications = """
        CREATE TABLE applications (
            serial INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE, type TEXT NOT NULL,
            clientId TEXT NOT NULL, profile TEXT NOT NULL, settings TEXT NOT NULL, customAttributes TEXT NOT NULL,
            secret TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE UNIQUE INDEX applications_by_client ON applications (clientId) WHERE clientId <> '';
        CREATE TABLE application_secrets (
            serial INTEGER PRIMARY KEY, appId TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
            id TEXT NOT NULL, name TEXT NOT NULL, cleartext TEXT NOT NULL, createdTime INTEGER NOT NULL,
            expireTime INTEGER NOT NULL, UNIQUE (appId, name)
        ) STRICT;

        """

    /// Takes a deleted attribute's values from the applications; an attribute's name has no quotes.
    static let applicationAttributes = """
        CREATE TRIGGER attributes_of_applications AFTER DELETE ON attributes WHEN OLD.owner = 'application' BEGIN
            UPDATE applications SET customAttributes = json_remove(customAttributes, '$."' || OLD.name || '"');
        END;

        """
}
