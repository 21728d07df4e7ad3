internal import JSON

/// Patches many users, in order; one that fails does not take the others down (PB-01, PB-02).
struct PatchUsers: Endpoint {
    static let spec = OperationSpec("Patch users in a batch", .patch("/v1/mgmt/user/patch/batch"), .documented)

    @ProtoField var users: [Item<PatchUser>] = []

    func perform(in context: Context) throws -> PatchedUsers {
        guard !users.isEmpty else { throw APIError.requiredField("users") }
        var response = PatchedUsers()
        for (item, result) in try context.each(users, { try $0.value.get().perform(in: context).user }) {
            switch result {
            case .success(let view): response.patchedUsers.append(view)
            case .failure(let error):
                response.failedUsers.append(try FailedUser(error, item.fields, in: context.users))
            }
        }
        return response
    }
}

/// The response of a batch patch.
struct PatchedUsers: JSONResponse {
    var patchedUsers: [UserView] = []
    var failedUsers: [FailedUser] = []
    var additionalErrors: [String: String] = [:]
}
