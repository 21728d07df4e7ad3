internal import SQLite

/// Ceremonies that have started and wait for their finish.
struct PasskeyTransactionStore {
    let database: Connection
    let now: Instant

    /// Keeps a transaction under the digest of its ID, and forgets those that have expired.
    func add(_ transaction: PasskeyTransaction, id: String) throws {
        try database.run("DELETE FROM passkey_transactions WHERE expirationTime <= ?", now.milliseconds)
        let sql: SQL = "INSERT INTO passkey_transactions (idHash, body, expirationTime) VALUES (?, ?, ?)"
        let expiration = now.advanced(bySeconds: PasskeyTransaction.lifetime).milliseconds
        try database.run(sql, sha256(id), jsonText(of: transaction), expiration)
    }

    /// Takes a transaction, which has one finish only; nil if there is none, or it has expired.
    func take(_ id: String) throws -> PasskeyTransaction? {
        let sql: SQL = "DELETE FROM passkey_transactions WHERE idHash = ? AND expirationTime > ? RETURNING body"
        return try database.first(sql, sha256(id), now.milliseconds) { try $0.decoded(PasskeyTransaction.self, 0) }
    }
}
