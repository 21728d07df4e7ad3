internal import JSON

/// A user that a batch could not create or patch, as far as the request tells (BA-03).
struct FailedUser: JSONResponse {
    let failure: String
    let user: UserView

    /// - Parameter fields: The user as the request has it.
    /// - Throws: `malformedRequest` for a field of another type, which no batch bears.
    init(_ error: APIError, _ fields: JSONValue, userID: String = "") throws {
        do {
            failure = error.message
            user = UserView(requested: try decodeJSON(RequestedUser.self, from: fields), userID: userID)
        } catch let error as JSONDecodingError {
            throw APIError(error)
        }
    }
}

/// What a request asks of a user, taken as it stands, valid or not.
struct RequestedUser: Decodable {
    var loginId: UserIdentifier?
    @Flattened var profile = UserProfile()
    @ProtoField var status = ""
    @ProtoField var test = false
}

extension UserView {
    /// The data that a request asks for.
    fileprivate init(requested: RequestedUser, userID: String) {
        let profile = requested.profile
        self.init()
        userId = userID
        loginIds = ([requested.loginId?.text].compactMap(\.self) + profile.additionalIdentifiers).map {
            LoginID($0).text
        }
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
        status = requested.status
        test = requested.test
        customAttributes = profile.customAttributes
        ssoAppIds = profile.ssoAppIds
    }
}
