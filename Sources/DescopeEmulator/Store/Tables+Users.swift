extension Tables {
    /// The definitions of custom attributes.
    static let attributes = """
        CREATE TABLE attributes (
            serial INTEGER PRIMARY KEY, owner TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL,
            UNIQUE (owner, name)
        ) STRICT;

        """

    static let users = """
        CREATE TABLE users (
            id TEXT PRIMARY KEY, status TEXT NOT NULL, isTest INTEGER NOT NULL,
            email TEXT NOT NULL, verifiedEmail INTEGER NOT NULL, phone TEXT NOT NULL, verifiedPhone INTEGER NOT NULL,
            recoveryEmail TEXT NOT NULL, verifiedRecoveryEmail INTEGER NOT NULL,
            recoveryPhone TEXT NOT NULL, verifiedRecoveryPhone INTEGER NOT NULL,
            name TEXT NOT NULL, givenName TEXT NOT NULL, middleName TEXT NOT NULL, familyName TEXT NOT NULL,
            picture TEXT NOT NULL, password TEXT, passwordExpired INTEGER NOT NULL, totpSeed TEXT,
            isSCIM INTEGER NOT NULL, consentExpiration INTEGER NOT NULL,
            createdTime INTEGER NOT NULL, modifiedTime INTEGER NOT NULL, searchText TEXT NOT NULL
        ) STRICT;
        CREATE INDEX users_by_email ON users (email);
        CREATE INDEX users_by_phone ON users (phone);
        CREATE INDEX users_by_time ON users (createdTime, id);
        CREATE TABLE login_ids (
            loginId TEXT PRIMARY KEY, userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            position INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX login_ids_by_user ON login_ids (userId, position);
        CREATE INDEX login_ids_with_capitals ON login_ids (lower(loginId)) WHERE loginId <> lower(loginId);
        CREATE TABLE user_roles (
            userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            roleId TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
            position INTEGER NOT NULL, PRIMARY KEY (userId, roleId)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX user_roles_by_role ON user_roles (roleId, userId);
        CREATE TABLE user_tenants (
            userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            tenantId TEXT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
            position INTEGER NOT NULL, PRIMARY KEY (userId, tenantId)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX user_tenants_by_tenant ON user_tenants (tenantId, userId);
        CREATE TABLE user_tenant_roles (
            userId TEXT NOT NULL, tenantId TEXT NOT NULL,
            roleId TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
            position INTEGER NOT NULL, PRIMARY KEY (userId, tenantId, roleId),
            FOREIGN KEY (userId, tenantId) REFERENCES user_tenants (userId, tenantId) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX user_tenant_roles_by_role ON user_tenant_roles (roleId, userId);
        CREATE TABLE user_applications (
            userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            appId TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
            position INTEGER NOT NULL, PRIMARY KEY (userId, appId)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX user_applications_by_application ON user_applications (appId, userId);
        CREATE TABLE user_attributes (
            userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            owner TEXT NOT NULL GENERATED ALWAYS AS ('user'), name TEXT NOT NULL,
            value TEXT NOT NULL, PRIMARY KEY (userId, name),
            FOREIGN KEY (owner, name) REFERENCES attributes (owner, name) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX user_attributes_by_value ON user_attributes (name, value);

        """
}
