internal import JSON
internal import SQLite

/// The project's own row.
package struct ProjectStore {
    let database: Connection
}
