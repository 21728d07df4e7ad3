internal import JSON

/// Patches users in order; one that fails does not affect the others (PB-01, PB-02).
struct PatchUsers: Endpoint {
    static let spec = OperationSpec(
        "Patch users in a batch",
        .patch("/v1/mgmt/user/patch/batch"),
        .documented,
        isHeavy: true
    )
    static let audit: AuditAction? = .usersModified

    var users: [Item<PatchUser>]

    func perform(in context: Context) throws -> PatchedUsers {
        var response = PatchedUsers()
        try context.each(users) { item in
            response.patchedUsers.append(try item.value.get().perform(in: context).user)
        } refused: { item, error in
            response.failedUsers.append(try FailedUser(error, item.fields, in: context.users))
        }
        return response
    }
}

/// The response of a batch patch.
struct PatchedUsers: JSONResponse, FieldWriting {
    static let fieldNames = FieldNames(of: Self.self)

    var patchedUsers = JSONList<UserView>()
    var failedUsers: [FailedUser] = []
    var additionalErrors: [String: String] = [:]

    func writeFields(to object: inout FieldWriter) {
        object.write(patchedUsers)
        object.write(failedUsers)
        object.write(additionalErrors)
    }
}
