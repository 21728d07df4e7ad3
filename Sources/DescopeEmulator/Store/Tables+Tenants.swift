extension Tables {
    static let tenants = """
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
        CREATE UNIQUE INDEX tenant_domains_once ON tenant_domains (domain) WHERE kind = 'selfProvisioning';

        """

    /// Permissions, roles, and the roles that tenants give new members.
    static let roles = """
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
        CREATE INDEX default_roles ON roles (serial) WHERE isDefault = 1 AND tenantId IS NULL;
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
}
