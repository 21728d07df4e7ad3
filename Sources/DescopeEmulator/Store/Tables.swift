/// The tables of a project, one script per schema version; a script never changes once released.
///
/// For the reader, a table comes before those that refer to it.
enum Tables {
    static let migrations = [
        project + tenants + documents + roles + applications + attributes + applicationAttributes + users
            + loginIDs + userLists + credentials + codes + tickets + userListMarks
            + accessKeys + passwords + factors
    ]

    static let project = """
        CREATE TABLE project (
            name TEXT NOT NULL DEFAULT '', tags TEXT NOT NULL DEFAULT '[]', createdTime INTEGER NOT NULL,
            clockOffset INTEGER NOT NULL, frozenAt INTEGER
        ) STRICT;

        """

    /// Settings that the project keeps whole as JSON.
    static let documents = """
        CREATE TABLE documents (
            serial INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL,
            tenantId TEXT REFERENCES tenants (id) ON DELETE CASCADE, body TEXT NOT NULL, UNIQUE (kind, id)
        ) STRICT;
        CREATE INDEX documents_by_tenant ON documents (tenantId);

        """
}
