/// An error code that the emulator can answer with; there is no other place for codes.
///
/// `E9990NN` marks situations for which no source shows the service's code.
struct ErrorCode: Sendable {
    /// As in `E112102`.
    let rawValue: String
    /// The HTTP status it is answered with.
    let status: Int
    /// The fixed `errorDescription`.
    let description: String
    /// The `errorMessage`, unless the thrower gives one.
    let message: String
    let evidence: Evidence
    /// Where the code, its texts and its status were seen.
    let source: String

    /// - Parameter message: The `errorMessage`, if it is not the description.
    init(
        _ rawValue: String,
        _ status: Int,
        _ description: String,
        message: String? = nil,
        _ evidence: Evidence,
        _ source: String
    ) {
        self.rawValue = rawValue
        self.status = status
        self.description = description
        self.message = message ?? description
        self.evidence = evidence
        self.source = source
    }
}

extension ErrorCode: Equatable {
    static func == (left: ErrorCode, right: ErrorCode) -> Bool {
        left.rawValue == right.rawValue
    }
}

extension ErrorCode: CaseIterable {
    /// Every code, in its order.
    static let allCases = (requestCases + userCases + resourceCases).sorted { $0.rawValue < $1.rawValue }
}

/// Requests that reach no operation, or that it cannot read.
extension ErrorCode {
    static let unknownServerError = ErrorCode(
        "E010009",
        500,
        "Unknown server error",
        .assumed,
        "a third party reported the service's answer"
    )
    static let malformedRequest = ErrorCode(
        "E011001",
        400,
        "Request is malformed",
        .sdk,
        "the go SDK's errors.go and Descope's page of common errors"
    )
    static let missingArguments = ErrorCode(
        "E011002",
        400,
        "Request is missing required arguments",
        .live,
        "U-12: captured from the service by Descope's Auth0 migration tool"
    )
    static let invalidRequest = ErrorCode(
        "E011003",
        400,
        "Request is invalid",
        .live,
        "the .NET SDK's live tests assert texts of this form"
    )
    static let invalidArguments = ErrorCode(
        "E011004",
        400,
        "Request has invalid arguments",
        .sdk,
        "the go, node and java SDKs name the code"
    )
    static let unauthorized = ErrorCode(
        "E111119",
        401,
        "Unauthorized",
        .assumed,
        "a unit test of the .NET SDK names the code; the service's own is unknown"
    )
    static let invalidToken = ErrorCode(
        "E061005",
        401,
        "Invalid token",
        .assumed,
        "third parties recorded the service's answer; its use for a missing token and the status are assumed"
    )
    static let unknownPath = ErrorCode("E999004", 404, "Unknown path", .assumed, "no source shows the service's answer")
    static let methodNotAllowed = ErrorCode(
        "E999005",
        405,
        "Method not allowed",
        .assumed,
        "no source shows the service's answer"
    )
    static let notBuilt = ErrorCode(
        "E999006",
        501,
        "The emulator does not have this operation yet",
        .assumed,
        "the service never answers so"
    )
    static let tooManyProjects = ErrorCode(
        "E999007",
        400,
        "Too many projects",
        .assumed,
        "the emulator's own limit, --max-projects"
    )
    static let brokenHTTP = ErrorCode(
        "E999008",
        400,
        "Request is not valid HTTP",
        .assumed,
        "RFC 9112; the status is that of the fault, the service's code is unknown"
    )

    private static let requestCases = [
        unknownServerError, malformedRequest, missingArguments, invalidRequest, invalidArguments,
        unauthorized, invalidToken, unknownPath, methodNotAllowed, notBuilt, tooManyProjects, brokenHTTP,
    ]
}

/// Users and what belongs to them.
extension ErrorCode {
    static let userAlreadyExists = ErrorCode(
        "E062107",
        400,
        "User already exists",
        .sdk,
        "Q-01: the go and java SDKs name the code; its use on management calls is assumed"
    )
    static let authUserNotFound = ErrorCode(
        "E062108",
        400,
        "User not found",
        message: "Cannot find user",
        .sdk,
        "the python SDK's test_auth.py has the answer in full"
    )
    static let userUpdateConflict = ErrorCode(
        "E111127",
        409,
        "User update conflict",
        .sdk,
        "EM-02: issue 374 of the java SDK"
    )
    static let userNotFound = ErrorCode(
        "E112102",
        404,
        "User not found",
        .live,
        "LO-02: the ruby SDK's live tests assert code and status"
    )
    static let providerTokenNotFound = ErrorCode(
        "E999009",
        404,
        "Provider token not found",
        .assumed,
        "PT-01: the service's code is unknown"
    )

    private static let userCases = [
        userAlreadyExists, authUserNotFound, userUpdateConflict, userNotFound, providerTokenNotFound,
    ]
}

/// Tenants, roles, permissions and SSO applications.
extension ErrorCode {
    static let permissionAlreadyExists = ErrorCode(
        "E024104",
        400,
        "Failed to save permission, permission ID or Name already exist",
        message: "Failed to create record, permission entity already exists",
        .documented,
        "Descope's Auth0 migration tool looks for the code; the status is assumed"
    )
    static let permissionNotFound = ErrorCode(
        "E111303",
        404,
        "Permission not found",
        message: "Permission does not exist",
        .assumed,
        "a third party recorded the code and its texts; the status is assumed"
    )
    static let roleAlreadyExists = ErrorCode(
        "E024209",
        400,
        "Failed to save role, role ID or Name already exist",
        message: "Failed to create record, role entity already exists",
        .assumed,
        "a third party recorded the code and its texts; the status is assumed"
    )
    static let roleNotFound = ErrorCode(
        "E111403",
        404,
        "Role not found",
        message: "Role does not exist",
        .assumed,
        "RO-09, Q-05: a third party recorded the code and its texts; the status is assumed"
    )
    static let tenantAlreadyExists = ErrorCode(
        "E073307",
        400,
        "Failed to save tenant, tenant ID or Name already exist",
        message: "Failed creating tenant because tenant name is duplicate",
        .assumed,
        "a third party recorded the code and its texts; the status is assumed"
    )
    static let tenantNotUpdated = ErrorCode(
        "E111102",
        404,
        "Failed to update tenant",
        message: "Could not update tenant",
        .assumed,
        "a third party recorded the code and its texts; the status is assumed"
    )
    static let tenantNotFound = ErrorCode(
        "E111104",
        404,
        "Failed to load tenants",
        message: "Could not load tenant by id",
        .assumed,
        "TE-03, Q-05: a third party recorded the code and its texts; the status is assumed"
    )
    static let builtIn = ErrorCode(
        "E999020",
        400,
        "What every project has cannot be changed or deleted",
        .assumed,
        "Descope documents that they stay; the service's code is unknown"
    )
    static let applicationAlreadyExists = ErrorCode(
        "E999030",
        400,
        "Failed to save SSO application, ID or name already exist",
        .assumed,
        "the go SDK's comments say that both are unique; the service's code is unknown"
    )
    static let applicationNotFound = ErrorCode(
        "E999031",
        404,
        "SSO application not found",
        .assumed,
        "live tests of the SDKs assert that loading fails; the service's code is unknown"
    )
    static let secretAlreadyExists = ErrorCode(
        "E999032",
        400,
        "Failed to save secret, its name already exists",
        .assumed,
        "no source shows the service's answer"
    )
    static let secretNotFound = ErrorCode(
        "E999033",
        404,
        "SSO application secret not found",
        .assumed,
        "no source shows the service's answer"
    )

    private static let resourceCases = [
        permissionAlreadyExists, permissionNotFound, roleAlreadyExists, roleNotFound, tenantAlreadyExists,
        tenantNotUpdated, tenantNotFound, builtIn, applicationAlreadyExists, applicationNotFound,
        secretAlreadyExists, secretNotFound,
    ]
}
