internal import SQLite

/// The SSO applications of a project.
package struct ApplicationStore {
    let database: Connection

    /// Checks that applications exist, and gives their IDs without repetitions.
    ///
    /// - Throws: `invalidArguments` naming the first unknown one.
    package func known(_ ids: [String]) throws -> [String] {
        for id in ids where try !database.exists("SELECT 1 FROM applications WHERE id = ?", id) {
            throw APIError(.invalidArguments, "The SSO application \(id) does not exist")
        }
        return ids.uniqued()
    }
}
