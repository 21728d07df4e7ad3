/// Login IDs that differ from another user's in the case of letters alone: two to the service, often one to a test.
struct Lookalikes {
    let context: Context

    /// Warns if one of these has a lookalike.
    func warn(of loginIDs: [String]) throws {
        for loginID in loginIDs {
            guard let other = try context.users.lookalike(of: LoginID(loginID)) else { continue }
            context.warnings.add("the login IDs \(loginID) and \(other) are two, although only their case differs")
        }
    }
}
