internal import JSON

/// A change of the SSO applications a user may use (SA-01).
protocol UserApplicationsChange: Endpoint, FieldAliasing where Output == UserResponse {
    var loginId: String { get }
    var ssoAppIds: [String]? { get }

    /// The applications after the change.
    static func change(_ ids: [String], _ given: [String]) -> [String]
}

extension UserApplicationsChange {
    static var aliases: [String: [String]] { ["loginId": ["identifier"], "ssoAppIds": ["ssoAppIDs"]] }

    func perform(in context: Context) throws -> UserResponse {
        let given = try context.applications.known(ssoAppIds ?? [])
        return try context.answer(
            context.users.modify(loginId) { $0.ssoAppIDs = Self.change($0.ssoAppIDs, given) }
        )
    }
}

/// Adds SSO applications.
struct AddUserApplications: UserApplicationsChange {
    static let spec = OperationSpec("Add SSO applications to a user", .post("/v1/mgmt/user/update/ssoapp/add"), .live)

    var loginId: String
    var ssoAppIds: [String]?

    static func change(_ ids: [String], _ given: [String]) -> [String] { ids.adding(given) }
}

/// Puts SSO applications in place of those the user has; none means all of them.
struct SetUserApplications: UserApplicationsChange {
    static let spec = OperationSpec(
        "Replace a user's SSO applications",
        .post("/v1/mgmt/user/update/ssoapp/set"),
        .live
    )

    var loginId: String
    var ssoAppIds: [String]?

    static func change(_ ids: [String], _ given: [String]) -> [String] { given }
}

/// Takes SSO applications away.
struct RemoveUserApplications: UserApplicationsChange {
    static let spec = OperationSpec(
        "Remove SSO applications from a user",
        .post("/v1/mgmt/user/update/ssoapp/remove"),
        .live
    )

    var loginId: String
    var ssoAppIds: [String]?

    static func change(_ ids: [String], _ given: [String]) -> [String] { ids.removing(given) }
}
