extension Tables {
    /// Access keys with their roles and tenants.
    static let accessKeys = """
        CREATE TABLE access_keys (
            serial INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, secretHash TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL, description TEXT NOT NULL, status TEXT NOT NULL, boundUserId TEXT,
            customClaims TEXT NOT NULL, customAttributes TEXT NOT NULL, permittedIps TEXT NOT NULL,
            expireTime INTEGER, createdBy TEXT NOT NULL, createdTime INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE access_key_roles (
            keyId TEXT NOT NULL REFERENCES access_keys (id) ON DELETE CASCADE,
            roleId TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
            position INTEGER NOT NULL, PRIMARY KEY (keyId, roleId)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX access_key_roles_by_role ON access_key_roles (roleId);
        CREATE TABLE access_key_tenants (
            keyId TEXT NOT NULL REFERENCES access_keys (id) ON DELETE CASCADE,
            tenantId TEXT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
            position INTEGER NOT NULL, PRIMARY KEY (keyId, tenantId)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX access_key_tenants_by_tenant ON access_key_tenants (tenantId);
        CREATE TABLE access_key_tenant_roles (
            keyId TEXT NOT NULL, tenantId TEXT NOT NULL,
            roleId TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
            position INTEGER NOT NULL, PRIMARY KEY (keyId, tenantId, roleId),
            FOREIGN KEY (keyId, tenantId) REFERENCES access_key_tenants (keyId, tenantId) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX access_key_tenant_roles_by_role ON access_key_tenant_roles (roleId);

        """
}
