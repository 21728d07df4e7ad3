/// Login IDs that differ from another user's in the case of letters alone: two to the service, often one to a test.
struct Lookalikes {
    let context: Context

    /// Warns of those that a user does not have yet and another user has in other letters.
    func warn(of loginIDs: [String], own: [String] = []) throws {
        for loginID in loginIDs.map({ LoginID($0) }) where !own.contains(where: loginID.text.isExactly) {
            guard let other = try context.users.lookalike(of: loginID), !own.contains(where: other.isExactly) else {
                continue
            }
            context.warnings.add(
                "the login IDs \(loginID.text) and \(other) are two, although only their case differs"
            )
        }
    }
}
