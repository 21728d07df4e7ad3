extension Tables {
    /// The definitions of custom attributes.
    static let attributes = """
        CREATE TABLE attributes (
            serial INTEGER PRIMARY KEY, owner TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL,
            UNIQUE (owner, name)
        ) STRICT;

        """

    /// Users, whose serials are in the order of their IDs.
    ///
    /// The index by creation holds all that a page without filters needs, and is in its order.
    static let users = """
        CREATE TABLE users (
            serial INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, status TEXT NOT NULL, isTest INTEGER NOT NULL,
            loginId TEXT NOT NULL, otherLoginIds TEXT,
            email TEXT NOT NULL, verifiedEmail INTEGER NOT NULL,
            phone TEXT NOT NULL DEFAULT '', verifiedPhone INTEGER NOT NULL DEFAULT 0,
            recoveryEmail TEXT NOT NULL DEFAULT '', verifiedRecoveryEmail INTEGER NOT NULL DEFAULT 0,
            recoveryPhone TEXT NOT NULL DEFAULT '', verifiedRecoveryPhone INTEGER NOT NULL DEFAULT 0,
            name TEXT NOT NULL, givenName TEXT NOT NULL DEFAULT '', middleName TEXT NOT NULL DEFAULT '',
            familyName TEXT NOT NULL DEFAULT '', picture TEXT NOT NULL DEFAULT '',
            password TEXT, passwordExpired INTEGER NOT NULL DEFAULT 0, totpSeed TEXT,
            isSCIM INTEGER NOT NULL DEFAULT 0, consentExpiration INTEGER NOT NULL DEFAULT 0,
            createdTime INTEGER NOT NULL, modifiedTime INTEGER NOT NULL, hasLists INTEGER NOT NULL DEFAULT 0,
            signedUp INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX users_by_email ON users (email) WHERE email <> '';
        CREATE INDEX users_by_phone ON users (phone) WHERE phone <> '';
        CREATE INDEX users_by_recovery_email ON users (recoveryEmail) WHERE recoveryEmail <> '';
        CREATE INDEX users_by_recovery_phone ON users (recoveryPhone) WHERE recoveryPhone <> '';
        CREATE INDEX users_by_creation ON users (createdTime, serial, isTest);
        CREATE INDEX test_users ON users (createdTime, serial, isTest) WHERE isTest = 1;

        """

    /// The order of changes, made by the first search that asks for it: every change of a user moves an entry.
    static let usersByModification = """
        CREATE INDEX IF NOT EXISTS users_by_modification ON users (modifiedTime, createdTime, serial, isTest)
        """

    /// The users that login IDs name; a user's row has them in order.
    ///
    /// A foreign key would need an index by user, which every new user would pay for.
    static let loginIDs = """
        CREATE TABLE login_ids (loginId TEXT PRIMARY KEY, user INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX login_ids_with_capitals ON login_ids (lower(loginId)) WHERE loginId <> lower(loginId);
        CREATE TRIGGER login_ids_of_user AFTER DELETE ON users BEGIN
            DELETE FROM login_ids WHERE loginId = OLD.loginId;
            DELETE FROM login_ids WHERE loginId IN (SELECT value FROM json_each(OLD.otherLoginIds));
        END;

        """

    /// The lists of users.
    static let userLists = """
        CREATE TABLE user_roles (
            user INTEGER NOT NULL REFERENCES users (serial) ON DELETE CASCADE,
            roleId TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
            position INTEGER NOT NULL, PRIMARY KEY (user, roleId)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX user_roles_by_role ON user_roles (roleId, user);
        CREATE TABLE user_tenants (
            user INTEGER NOT NULL REFERENCES users (serial) ON DELETE CASCADE,
            tenantId TEXT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
            position INTEGER NOT NULL, PRIMARY KEY (user, tenantId)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX user_tenants_by_tenant ON user_tenants (tenantId, user);
        CREATE TABLE user_tenant_roles (
            user INTEGER NOT NULL, tenantId TEXT NOT NULL,
            roleId TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
            position INTEGER NOT NULL, PRIMARY KEY (user, tenantId, roleId),
            FOREIGN KEY (user, tenantId) REFERENCES user_tenants (user, tenantId) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX user_tenant_roles_by_role ON user_tenant_roles (roleId, user);
        CREATE TABLE user_applications (
            user INTEGER NOT NULL REFERENCES users (serial) ON DELETE CASCADE,
            appId TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
            position INTEGER NOT NULL, PRIMARY KEY (user, appId)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX user_applications_by_application ON user_applications (appId, user);
        CREATE TABLE user_attributes (
            user INTEGER NOT NULL REFERENCES users (serial) ON DELETE CASCADE,
            owner TEXT NOT NULL GENERATED ALWAYS AS ('user'), name TEXT NOT NULL,
            value TEXT NOT NULL, PRIMARY KEY (user, name),
            FOREIGN KEY (owner, name) REFERENCES attributes (owner, name) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX user_attributes_by_value ON user_attributes (name, value);

        """

    /// Mark the users who have something in another table, for most have nothing and are then known whole by their row.
    ///
    /// The mark stays when the last of it goes, be it with a role or a tenant.
    static let userListMarks =
        ["user_roles", "user_tenants", "user_applications", "user_attributes"]
        .map { mark("INSERT", of: $0, "serial = NEW.user") }.joined()
        + ["passkeys", "external_identities"].flatMap { table in
            ["INSERT", "UPDATE"].map { mark($0, of: table, "id = NEW.userId") }
        }.joined()

    private static func mark(_ event: String, of table: String, _ user: String) -> String {
        """
        CREATE TRIGGER \(table)_mark_\(event.lowercased()) AFTER \(event) ON \(table) BEGIN
            UPDATE users SET hasLists = 1 WHERE \(user) AND hasLists = 0;
        END;

        """
    }
}
