internal import JSON

/// Patches many users, in order; one that fails does not take the others down (PB-01, PB-02).
struct PatchUsers: Endpoint {
    static let spec = OperationSpec("Patch users in a batch", .patch("/v1/mgmt/user/patch/batch"), .documented)

    var users: [PatchUser]?

    init(_ users: [PatchUser]) {
        self.users = users
    }

    func perform(in context: Context) throws -> PatchedUsers {
        guard let users else { throw APIError.requiredField("users") }
        var answer = PatchedUsers()
        for user in users {
            switch try context.attempt({ try UserView(user.patched(in: context), in: context) }) {
            case .success(let view): answer.patchedUsers.append(view)
            case .failure(let error):
                var view = UserView(requested: user)
                view.userId = try user.loginId.flatMap { try context.users.find(identifier: $0) }?.id ?? ""
                answer.failedUsers.append(FailedUser(failure: error.message, user: view))
            }
        }
        return answer
    }
}

/// The answer of a batch patch.
struct PatchedUsers: JSONResponse {
    var patchedUsers: [UserView] = []
    var failedUsers: [FailedUser] = []
    var additionalErrors: [String: String] = [:]
}

extension UserView {
    /// The data that a patch asked for.
    init(requested fields: PatchUser) {
        self.init()
        loginIds = ([fields.loginId].compactMap { $0 } + (fields.additionalIdentifiers ?? [])).map(Address.loginID)
        externalIds = loginIds
        (name, givenName) = (fields.name.value ?? "", fields.givenName.value ?? "")
        (middleName, familyName) = (fields.middleName.value ?? "", fields.familyName.value ?? "")
        (email, phone, picture) = (fields.email.value ?? "", fields.phone.value ?? "", fields.picture.value ?? "")
        (verifiedEmail, verifiedPhone) = (fields.verifiedEmail.value ?? false, fields.verifiedPhone.value ?? false)
        (recoveryEmail, recoveryPhone) = (fields.recoveryEmail.value ?? "", fields.recoveryPhone.value ?? "")
        verifiedRecoveryEmail = fields.verifiedRecoveryEmail.value ?? false
        verifiedRecoveryPhone = fields.verifiedRecoveryPhone.value ?? false
        roleNames = fields.roleNames.value ?? []
        userTenants = (fields.userTenants.value ?? []).map(Tenant.init(requested:))
        status = fields.status.value ?? ""
        customAttributes = fields.customAttributes ?? [:]
        ssoAppIds = fields.ssoAppIds.value ?? []
    }
}
