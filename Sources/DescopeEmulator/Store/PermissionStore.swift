internal import SQLite

/// The permissions of a project.
package struct PermissionStore {
    let database: Connection
}
