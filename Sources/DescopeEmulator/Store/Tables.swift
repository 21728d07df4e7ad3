/// The tables of a project, one script per schema version; a script never changes once released.
enum Tables {
    static let migrations = [project + roles + users + credentials + messages]

    private static let project = """
        CREATE TABLE project (
            name TEXT NOT NULL DEFAULT '', tags TEXT NOT NULL DEFAULT '[]', createdTime INTEGER NOT NULL,
            clockOffset INTEGER NOT NULL, frozenAt INTEGER
        ) STRICT;
        CREATE TABLE documents (
            serial INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL,
            tenantId TEXT REFERENCES tenants (id) ON DELETE CASCADE, body TEXT NOT NULL, UNIQUE (kind, id)
        ) STRICT;
        CREATE INDEX documents_by_tenant ON documents (tenantId);
        CREATE TABLE tenants (
            serial INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE,
            parent TEXT REFERENCES tenants (id) ON DELETE SET NULL,
            authType TEXT NOT NULL DEFAULT 'none', isDisabled INTEGER NOT NULL DEFAULT 0,
            enforceSSO INTEGER NOT NULL DEFAULT 0, enforceSSOExclusions TEXT NOT NULL DEFAULT '[]',
            federatedAppIds TEXT NOT NULL DEFAULT '[]', roleInheritance TEXT NOT NULL DEFAULT '',
            customAttributes TEXT NOT NULL DEFAULT '{}', settings TEXT NOT NULL, createdTime INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX tenants_by_parent ON tenants (parent);
        CREATE TABLE tenant_domains (
            tenantId TEXT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE, kind TEXT NOT NULL, domain TEXT NOT NULL,
            position INTEGER NOT NULL, PRIMARY KEY (tenantId, kind, domain)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX tenant_domains_by_domain ON tenant_domains (kind, domain);
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

    private static let roles = """
        CREATE TABLE permissions (
            serial INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE, description TEXT NOT NULL,
            isSystem INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE TABLE roles (
            serial INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
            tenantId TEXT REFERENCES tenants (id) ON DELETE CASCADE, name TEXT NOT NULL, description TEXT NOT NULL,
            isDefault INTEGER NOT NULL DEFAULT 0, isPrivate INTEGER NOT NULL DEFAULT 0, createdTime INTEGER NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX roles_by_name ON roles (name, coalesce(tenantId, ''));
        CREATE INDEX roles_by_tenant ON roles (tenantId);
        CREATE TABLE role_permissions (
            roleId TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
            permissionId TEXT NOT NULL REFERENCES permissions (id) ON DELETE CASCADE,
            position INTEGER NOT NULL, PRIMARY KEY (roleId, permissionId)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX role_permissions_by_permission ON role_permissions (permissionId);
        CREATE TABLE tenant_default_roles (
            tenantId TEXT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
            roleId TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
            position INTEGER NOT NULL, PRIMARY KEY (tenantId, roleId)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX tenant_default_roles_by_role ON tenant_default_roles (roleId);

        """

    private static let users = """
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
        CREATE TABLE attributes (
            serial INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, body TEXT NOT NULL
        ) STRICT;
        CREATE TABLE user_attributes (
            userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            name TEXT NOT NULL REFERENCES attributes (name) ON DELETE CASCADE,
            value TEXT NOT NULL, PRIMARY KEY (userId, name)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX user_attributes_by_value ON user_attributes (name, value);

        """

    private static let credentials = """
        CREATE TABLE passkeys (
            id TEXT NOT NULL, userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE, rpId TEXT NOT NULL,
            kind TEXT NOT NULL, displayName TEXT NOT NULL, publicKey TEXT NOT NULL, createdTime INTEGER NOT NULL,
            PRIMARY KEY (userId, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE external_identities (
            userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE, kind TEXT NOT NULL, provider TEXT NOT NULL,
            externalId TEXT NOT NULL, body TEXT NOT NULL DEFAULT '{}', PRIMARY KEY (userId, kind, provider)
        ) STRICT, WITHOUT ROWID;
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
            id TEXT PRIMARY KEY, userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            createdTime INTEGER NOT NULL, expirationTime INTEGER NOT NULL, revokedTime INTEGER
        ) STRICT;
        CREATE INDEX sessions_by_user ON sessions (userId);

        """

    private static let messages = """
        CREATE TABLE codes (
            id TEXT PRIMARY KEY, kind TEXT NOT NULL, userId TEXT REFERENCES users (id) ON DELETE CASCADE,
            loginId TEXT NOT NULL, secretHash TEXT NOT NULL, pendingRef TEXT NOT NULL, body TEXT NOT NULL,
            createdTime INTEGER NOT NULL, expirationTime INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX codes_by_secret ON codes (secretHash);
        CREATE INDEX codes_by_user ON codes (userId);
        CREATE TABLE outbox (
            id TEXT PRIMARY KEY, time INTEGER NOT NULL, kind TEXT NOT NULL, channel TEXT NOT NULL,
            recipient TEXT NOT NULL, loginId TEXT NOT NULL, userId TEXT NOT NULL, code TEXT NOT NULL,
            link TEXT NOT NULL, token TEXT NOT NULL, template TEXT NOT NULL
        ) STRICT;
        CREATE INDEX outbox_by_recipient ON outbox (recipient);
        """
}
