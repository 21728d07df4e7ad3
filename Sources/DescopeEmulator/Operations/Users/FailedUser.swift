internal import JSON

/// A user that a batch could not create or patch, as requested (BA-03).
struct FailedUser: JSONResponse, FieldWriting {
    static let fieldNames = FieldNames(of: Self.self)

    let failure: String
    let user: UserView

    func writeFields(to object: inout FieldWriter) {
        object.write(failure)
        object.write(user)
    }

    /// - Parameter users: Where to look for a patched user; nil for a create.
    /// - Throws: `malformedRequest` for a field of another type, which fails the whole batch.
    init(_ error: APIError, _ fields: JSONValue, in users: UserStore? = nil) throws {
        do {
            let requested = try decodeJSON(RequestedUser.self, from: fields)
            failure = error.message
            var view = UserView(requested: requested)
            view.userId = try users.flatMap { try requested.loginId?.find(in: $0)?.id } ?? ""
            user = view
        } catch let error as JSONDecodingError {
            throw APIError(error)
        }
    }
}

/// What a request asks of a user, valid or not.
private struct RequestedUser: Decodable {
    var loginId: UserIdentifier?
    @Flattened var profile = UserProfile()
    @ProtoField var status = ""
    @ProtoField var test = false
}

extension UserView {
    fileprivate init(requested: RequestedUser) {
        let profile = requested.profile
        let named = [requested.loginId?.text].compactMap(\.self) + profile.additionalIdentifiers
        self.init()
        loginIds = named.map { LoginID($0).text }
        externalIds = loginIds
        show(profile.details)
        (email, phone) = (profile.email, profile.phone)
        (verifiedEmail, verifiedPhone) = (profile.verifiedEmail.value ?? false, profile.verifiedPhone.value ?? false)
        (recoveryEmail, recoveryPhone) = (profile.recoveryEmail, profile.recoveryPhone)
        verifiedRecoveryEmail = profile.verifiedRecoveryEmail.value ?? false
        verifiedRecoveryPhone = profile.verifiedRecoveryPhone.value ?? false
        roleNames = profile.roleNames
        userTenants = profile.userTenants.map {
            Tenant(tenantId: $0.tenantId, roleNames: $0.roleNames, tenantName: "", permissions: [])
        }
        (status, test) = (requested.status, requested.test)
        (customAttributes, ssoAppIds) = (profile.customAttributes, profile.ssoAppIds)
    }
}
