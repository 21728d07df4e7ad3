internal import JSON

/// A change of the SSO applications a user may use (SA-01).
protocol UserApplicationsChange: UserChange {
    var request: UserApplicationsRequest { get }

    static var kind: ListChange { get }
}

/// SSO applications of a user.
struct UserApplicationsRequest: Decodable, Sendable, FieldAliasing {
    static let aliases = ["ssoAppIds": ["ssoAppIDs"]]

    var loginId: UserIdentifier
    @ProtoField var ssoAppIds: [String] = []
}

extension UserApplicationsChange {
    var loginId: UserIdentifier { request.loginId }

    func validate(in context: Context) throws {
        _ = try context.applications.known(request.ssoAppIds)
    }

    func change(_ user: inout User, in context: Context) {
        user.ssoAppIDs = Self.kind.applied(to: user.ssoAppIDs, request.ssoAppIds)
    }
}

/// Adds SSO applications.
struct AddUserApplications: UserApplicationsChange {
    static let spec = OperationSpec("Add SSO applications to a user", .post("/v1/mgmt/user/update/ssoapp/add"), .live)
    static let kind = ListChange.add

    @Flattened var request: UserApplicationsRequest
}

/// Replaces a user's SSO applications; none means all of them.
struct SetUserApplications: UserApplicationsChange {
    static let spec = OperationSpec("Set a user's SSO applications", .post("/v1/mgmt/user/update/ssoapp/set"), .live)
    static let kind = ListChange.set

    @Flattened var request: UserApplicationsRequest
}

/// Takes SSO applications away.
struct RemoveUserApplications: UserApplicationsChange {
    static let spec = OperationSpec("Remove a user's applications", .post("/v1/mgmt/user/update/ssoapp/remove"), .live)
    static let kind = ListChange.remove

    @Flattened var request: UserApplicationsRequest
}
