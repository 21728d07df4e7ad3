/// An error code that the emulator answers with; all codes are here.
///
/// `E9990NN` marks situations for which no source shows the service's code, `E9991NN` those that the service does not have.
struct ErrorCode: Sendable {
    /// As in `E112102`.
    let rawValue: String
    let status: Int
    /// The fixed `errorDescription`.
    let description: String
    /// The `errorMessage`, unless the thrower gives one.
    private(set) var message: String
    private(set) var evidence = Evidence.assumed
    /// Where the code, its texts and its status were seen.
    private(set) var source = "no source shows the service's answer"

    init(_ rawValue: String, _ status: Int, _ description: String) {
        self.rawValue = rawValue
        self.status = status
        self.description = description
        message = description
    }

    /// The code with its own `errorMessage`.
    func saying(_ message: String) -> ErrorCode {
        var code = self
        code.message = message
        return code
    }

    func seen(_ evidence: Evidence, _ source: String) -> ErrorCode {
        var code = self
        (code.evidence, code.source) = (evidence, source)
        return code
    }
}

extension ErrorCode: Equatable {
    static func == (left: ErrorCode, right: ErrorCode) -> Bool { left.rawValue == right.rawValue }
}

extension ErrorCode: CaseIterable {
    /// Every code, in order.
    static let allCases = [
        requestCases, userCases, resourceCases, signInCases, controlCases, accessKeyCases, passwordCases,
        factorCases, oauthCases,
    ].joined().sorted { $0.rawValue < $1.rawValue }
}

private let recorded = "a third party recorded the code and its texts; the status is assumed"

/// Requests that reach no operation, or that it cannot read.
extension ErrorCode {
    static let unknownServerError = ErrorCode("E010009", 500, "Unknown server error")
        .seen(.assumed, "a third party reported the service's answer")
    static let malformedRequest = ErrorCode("E011001", 400, "Request is malformed")
        .seen(.sdk, "the go SDK's errors.go and Descope's page of common errors")
    static let missingArguments = ErrorCode("E011002", 400, "Request is missing required arguments")
        .seen(.live, "U-12: captured from the service by Descope's Auth0 migration tool")
    static let invalidRequest = ErrorCode("E011003", 400, "Request is invalid")
        .seen(.live, "the .NET SDK's live tests assert texts of this form")
    static let invalidArguments = ErrorCode("E011004", 400, "Request has invalid arguments")
        .seen(.sdk, "the go, node and java SDKs name the code")
    static let unauthorized = ErrorCode("E111119", 401, "Unauthorized")
        .seen(.assumed, "a unit test of the .NET SDK names the code; the service's own is unknown")
    static let invalidToken = ErrorCode("E061005", 401, "Invalid token")
        .seen(.assumed, "third parties recorded the answer; its use for a missing token and the status are assumed")
    static let unknownPath = ErrorCode("E999004", 404, "Unknown path")
    static let methodNotAllowed = ErrorCode("E999005", 405, "Method not allowed")
    static let notBuilt = ErrorCode("E999006", 501, "The emulator does not have this operation yet")
        .seen(.assumed, "the service never answers so")
    static let tooManyProjects = ErrorCode("E999007", 400, "Too many projects")
        .seen(.assumed, "the emulator's own limit, --max-projects")
    static let brokenHTTP = ErrorCode("E999008", 400, "Request is not valid HTTP")
        .seen(.assumed, "RFC 9112; the status is that of the fault, the service's code is unknown")

    private static let requestCases = [
        unknownServerError, malformedRequest, missingArguments, invalidRequest, invalidArguments,
        unauthorized, invalidToken, unknownPath, methodNotAllowed, notBuilt, tooManyProjects, brokenHTTP,
    ]
}

/// Users and what belongs to them.
extension ErrorCode {
    static let userAlreadyExists = ErrorCode("E062107", 400, "User already exists")
        .seen(.sdk, "Q-01: the go and java SDKs name the code; its use on management calls is assumed")
    static let authUserNotFound = ErrorCode("E062108", 400, "User not found")
        .saying("Cannot find user")
        .seen(.sdk, "the python SDK's test_auth.py has the answer in full; its use for test users is assumed")
    static let userUpdateConflict = ErrorCode("E111127", 409, "User update conflict")
        .seen(.documented, "EM-02: issue 374 of the java SDK")
    static let userNotFound = ErrorCode("E112102", 404, "User not found")
        .seen(.live, "LO-02: the ruby SDK's live tests show code and status")
    static let providerTokenNotFound = ErrorCode("E999009", 404, "Provider token not found")
        .seen(.assumed, "PT-01: the service's code is unknown")

    private static let userCases = [
        userAlreadyExists, authUserNotFound, userUpdateConflict, userNotFound, providerTokenNotFound,
    ]
}

/// Tenants, roles, permissions and SSO applications.
extension ErrorCode {
    static let permissionAlreadyExists = ErrorCode(
        "E024104",
        400,
        "Failed to save permission, permission ID or Name already exist"
    )
    .saying("Failed to create record, permission entity already exists")
    .seen(.sdk, "Descope's Auth0 migration tool looks for the code; the status is assumed")
    static let permissionNotFound = ErrorCode("E111303", 404, "Permission not found")
        .saying("Permission does not exist")
        .seen(.assumed, recorded)
    static let roleAlreadyExists = ErrorCode("E024209", 400, "Failed to save role, role ID or Name already exist")
        .saying("Failed to create record, role entity already exists")
        .seen(.assumed, recorded)
    static let roleNotFound = ErrorCode("E111403", 404, "Role not found")
        .saying("Role does not exist")
        .seen(.assumed, "RO-09, Q-05: \(recorded)")
    static let tenantAlreadyExists = ErrorCode("E073307", 400, "Failed to save tenant, tenant ID or Name already exist")
        .saying("Failed creating tenant because tenant name is duplicate")
        .seen(.assumed, recorded)
    static let tenantNotUpdated = ErrorCode("E111102", 404, "Failed to update tenant")
        .saying("Could not update tenant")
        .seen(.assumed, recorded)
    static let tenantNotFound = ErrorCode("E111104", 404, "Failed to load tenants")
        .saying("Could not load tenant by id")
        .seen(.assumed, "TE-03, Q-05: \(recorded)")
    static let builtIn = ErrorCode("E999020", 400, "What every project has cannot be changed or deleted")
        .seen(.assumed, "that they stay; for the role terraform saw E024214, version conflict")
    static let applicationAlreadyExists = ErrorCode(
        "E999030",
        400,
        "Failed to save SSO application, ID, name or client ID already exist"
    )
    .seen(.assumed, "the go SDK's comments say that these are unique; the service's code is unknown")
    static let applicationNotFound = ErrorCode("E999031", 404, "SSO application not found")
        .seen(.assumed, "live tests of the SDKs assert that loading fails; the service's code is unknown")
    static let secretAlreadyExists = ErrorCode("E999032", 400, "Failed to save secret, its name already exists")
    static let secretNotFound = ErrorCode("E999033", 404, "SSO application secret not found")

    private static let resourceCases = [
        permissionAlreadyExists, permissionNotFound, roleAlreadyExists, roleNotFound, tenantAlreadyExists,
        tenantNotUpdated, tenantNotFound, builtIn, applicationAlreadyExists, applicationNotFound,
        secretAlreadyExists, secretNotFound,
    ]
}

/// The emulator's own endpoints.
extension ErrorCode {
    static let projectNotFound = ErrorCode("E999101", 404, "Project not found").seen(.assumed, ownAnswer)
    static let invalidControlRequest = ErrorCode("E999102", 400, "Request to the emulator is invalid")
        .seen(.assumed, ownAnswer)
    static let foreignOrigin = ErrorCode("E999103", 403, "Request to the emulator comes from elsewhere")
        .seen(.assumed, ownAnswer)

    private static let ownAnswer = "the service has no such endpoint"

    private static let controlCases = [projectNotFound, invalidControlRequest, foreignOrigin]
}
