/// Login IDs that differ from another user's in case alone: two to the service, often one to a test.
struct Lookalikes {
    let context: Context

    /// Warns of those that another user has in another case, unless the user has them already.
    func warn(of loginIDs: [String], for user: User? = nil) throws {
        for loginID in loginIDs.lazy.map({ LoginID($0) }) {
            guard user?.loginIDs.contains(where: loginID.text.isExactly) != true,
                let other = try context.users.lookalike(of: loginID, besides: user?.id)
            else { continue }
            context.warnings.add(
                "the login IDs \(loginID.text) and \(other) are two, although only their case differs"
            )
        }
    }
}
