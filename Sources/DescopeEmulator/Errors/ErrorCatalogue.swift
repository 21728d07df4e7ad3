internal import HTTP

extension ErrorCode {
    /// Status, texts and evidence of every code.
    static let catalogue: [ErrorCode: Entry] = [
        .unknownServerError: .init(
            .internalServerError,
            "Unknown server error",
            evidence: .assumed,
            "a third party reported the service's answer"
        ),
        .malformedRequest: .init(
            .badRequest,
            "Request is malformed",
            evidence: .sdk,
            "the go SDK's errors.go and Descope's page of common errors"
        ),
        .missingArguments: .init(
            .badRequest,
            "Request is missing required arguments",
            evidence: .live,
            "U-12: captured from the service by Descope's Auth0 migration tool"
        ),
        .invalidRequest: .init(
            .badRequest,
            "Request is invalid",
            evidence: .live,
            "the .NET SDK's live tests assert texts of this form"
        ),
        .invalidArguments: .init(
            .badRequest,
            "Request has invalid arguments",
            evidence: .sdk,
            "the go, node and java SDKs name the code"
        ),
        .permissionAlreadyExists: .init(
            .badRequest,
            "Failed to save permission, permission ID or Name already exist",
            message: "Failed to create record, permission entity already exists",
            evidence: .documented,
            "Descope's Auth0 migration tool looks for the code; the status is assumed"
        ),
        .roleAlreadyExists: .init(
            .badRequest,
            "Failed to save role, role ID or Name already exist",
            message: "Failed to create record, role entity already exists",
            evidence: .assumed,
            "a third party recorded the code and its texts; the status is assumed"
        ),
        .userAlreadyExists: .init(
            .badRequest,
            "User already exists",
            evidence: .sdk,
            "Q-01: the go and java SDKs name the code; its use on management calls is assumed"
        ),
        .authUserNotFound: .init(
            .badRequest,
            "User not found",
            message: "Cannot find user",
            evidence: .sdk,
            "the python SDK's test_auth.py has the answer in full"
        ),
        .tenantAlreadyExists: .init(
            .badRequest,
            "Failed to save tenant, tenant ID or Name already exist",
            message: "Failed creating tenant because tenant name is duplicate",
            evidence: .assumed,
            "a third party recorded the code and its texts; the status is assumed"
        ),
        .tenantNotUpdated: .init(
            .notFound,
            "Failed to update tenant",
            message: "Could not update tenant",
            evidence: .assumed,
            "a third party recorded the code and its texts; the status is assumed"
        ),
        .tenantNotFound: .init(
            .notFound,
            "Failed to load tenants",
            message: "Could not load tenant by id",
            evidence: .assumed,
            "TE-03, Q-05: a third party recorded the code and its texts; the status is assumed"
        ),
        .unauthorized: .init(
            .unauthorized,
            "Unauthorized",
            evidence: .assumed,
            "a unit test of the .NET SDK names the code; the service's own is unknown"
        ),
        .userUpdateConflict: .init(
            .conflict,
            "User update conflict",
            evidence: .sdk,
            "EM-02: issue 374 of the java SDK"
        ),
        .permissionNotFound: .init(
            .notFound,
            "Permission not found",
            message: "Permission does not exist",
            evidence: .assumed,
            "a third party recorded the code and its texts; the status is assumed"
        ),
        .roleNotFound: .init(
            .notFound,
            "Role not found",
            message: "Role does not exist",
            evidence: .assumed,
            "RO-09, Q-05: a third party recorded the code and its texts; the status is assumed"
        ),
        .userNotFound: .init(
            .notFound,
            "User not found",
            evidence: .live,
            "LO-02: the ruby SDK's live tests assert code and status"
        ),
        .unknownPath: .init(.notFound, "Unknown path", evidence: .assumed, "no source shows the service's answer"),
        .methodNotAllowed: .init(
            .methodNotAllowed,
            "Method not allowed",
            evidence: .assumed,
            "no source shows the service's answer"
        ),
        .notBuilt: .init(
            .notImplemented,
            "The emulator does not have this operation yet",
            evidence: .assumed,
            "the service never answers so"
        ),
        .tooManyProjects: .init(
            .badRequest,
            "Too many projects",
            evidence: .assumed,
            "the emulator's own limit, --max-projects"
        ),
        .brokenHTTP: .init(
            .badRequest,
            "Request is not valid HTTP",
            evidence: .assumed,
            "RFC 9112; the status is that of the fault, the service's code is unknown"
        ),
        .providerTokenNotFound: .init(
            .notFound,
            "Provider token not found",
            evidence: .assumed,
            "PT-01: the service's code is unknown"
        ),
        .builtIn: .init(
            .badRequest,
            "What every project has cannot be changed or deleted",
            evidence: .assumed,
            "Descope documents that they stay; the service's code is unknown"
        ),
        .applicationAlreadyExists: .init(
            .badRequest,
            "Failed to save SSO application, ID or name already exist",
            evidence: .assumed,
            "the go SDK's comments say that both are unique; the service's code is unknown"
        ),
        .applicationNotFound: .init(
            .notFound,
            "SSO application not found",
            evidence: .assumed,
            "live tests of the SDKs assert that loading fails; the service's code is unknown"
        ),
        .secretAlreadyExists: .init(
            .badRequest,
            "Failed to save secret, its name already exists",
            evidence: .assumed,
            "no source shows the service's answer"
        ),
        .secretNotFound: .init(
            .notFound,
            "SSO application secret not found",
            evidence: .assumed,
            "no source shows the service's answer"
        ),
    ]
}

extension ErrorCode.Entry {
    fileprivate init(
        _ status: HTTPStatus,
        _ description: String,
        message: String? = nil,
        evidence: Evidence,
        _ source: String
    ) {
        self.init(
            status: status,
            description: description,
            message: message ?? description,
            evidence: evidence,
            source: source
        )
    }
}
