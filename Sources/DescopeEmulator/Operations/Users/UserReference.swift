internal import JSON

/// A user by either of two fields; go sends both (W-04).
struct UserReference<Identifier: LoginField & UserNaming & Sendable>: Decodable, Sendable {
    var loginId: Identifier?
    @ProtoField var userId = ""

    /// - Throws: `invalidRequest` if neither field is given, `userNotFound`, `invalidArguments` if they name two users.
    func get(in users: UserStore) throws -> User {
        guard let loginId else {
            guard !userId.isEmpty else { throw APIError.requiredField("loginId") }
            guard let user = try users.find(id: userId) else { throw APIError(.userNotFound) }
            return user
        }
        let user = try users.get(loginId)
        guard userId.isEmpty || user.id.isExactly(userId) else {
            let names = "loginId \(loginId.wireText) and the userId \(userId)"
            throw APIError(.invalidArguments, "The \(names) are not one user")
        }
        return user
    }
}

extension UserReference: FieldReading {
    init(fields: inout FieldReader) throws {
        self.init(loginId: try fields.optional().map(Identifier.init), userId: try fields.plain())
    }
}
