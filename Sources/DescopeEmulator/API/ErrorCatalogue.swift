internal import HTTP

extension ErrorCode {
    /// Status, texts and evidence of every code.
    static let catalogue: [ErrorCode: Entry] = [
        .unknownServerError: .init(
            .internalServerError,
            "Unknown server error",
            evidence: .assumed,
            "§6 of the resources: third-party report"
        ),
        .malformedRequest: .init(
            .badRequest,
            "Request is malformed",
            evidence: .sdk,
            "go errors.go; common errors page"
        ),
        .missingArguments: .init(
            .badRequest,
            "Request is missing required arguments",
            evidence: .live,
            "U-12: captured by the Auth0 tool"
        ),
        .invalidRequest: .init(.badRequest, "Request is invalid", evidence: .live, "asserted texts of dotnet's suite"),
        .invalidArguments: .init(
            .badRequest,
            "Request has invalid arguments",
            evidence: .sdk,
            "go, node, java: the code"
        ),
        .permissionAlreadyExists: .init(
            .badRequest,
            "Failed to save permission, permission ID or Name already exist",
            message: "Failed to create record, permission entity already exists",
            evidence: .documented,
            "§4.2: migration tool; status assumed"
        ),
        .roleAlreadyExists: .init(
            .badRequest,
            "Failed to save role, role ID or Name already exist",
            message: "Failed to create record, role entity already exists",
            evidence: .assumed,
            "§4.3: third-party transcript"
        ),
        .userAlreadyExists: .init(
            .badRequest,
            "User already exists",
            evidence: .sdk,
            "Q-01: go, java; its use on management calls is assumed"
        ),
        .authUserNotFound: .init(
            .badRequest,
            "User not found",
            message: "Cannot find user",
            evidence: .sdk,
            "python test_auth.py"
        ),
        .tenantAlreadyExists: .init(
            .badRequest,
            "Failed to save tenant, tenant ID or Name already exist",
            message: "Failed creating tenant because tenant name is duplicate",
            evidence: .assumed,
            "§4.1: third-party transcript"
        ),
        .tenantNotUpdated: .init(
            .notFound,
            "Failed to update tenant",
            message: "Could not update tenant",
            evidence: .assumed,
            "§4.1: third-party transcript"
        ),
        .tenantNotFound: .init(
            .notFound,
            "Failed to load tenants",
            message: "Could not load tenant by id",
            evidence: .assumed,
            "TE-03, Q-05: third-party transcript"
        ),
        .unauthorized: .init(.unauthorized, "Unauthorized", evidence: .assumed, "§7 no. 1: dotnet unit test"),
        .userUpdateConflict: .init(.conflict, "User update conflict", evidence: .sdk, "EM-02: java issue 374"),
        .permissionNotFound: .init(
            .notFound,
            "Permission not found",
            message: "Permission does not exist",
            evidence: .assumed,
            "§4.2: third-party transcript"
        ),
        .roleNotFound: .init(
            .notFound,
            "Role not found",
            message: "Role does not exist",
            evidence: .assumed,
            "RO-09, Q-05: third-party transcript"
        ),
        .userNotFound: .init(.notFound, "User not found", evidence: .live, "LO-02: ruby's live suite"),
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
        .brokenHTTP: .init(.badRequest, "Request is not valid HTTP", evidence: .assumed, "RFC 9112; several statuses"),
        .providerTokenNotFound: .init(
            .notFound,
            "Provider token not found",
            evidence: .assumed,
            "PT-01: the code is unknown"
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
            "§4.7: unique by the go SDK's comments, the code is unknown"
        ),
        .applicationNotFound: .init(
            .notFound,
            "SSO application not found",
            evidence: .assumed,
            "§4.7: that loading fails is asserted live, the code is unknown"
        ),
        .secretAlreadyExists: .init(
            .badRequest,
            "Failed to save secret, its name already exists",
            evidence: .assumed,
            "no source shows it"
        ),
        .secretNotFound: .init(.notFound, "SSO application secret not found", evidence: .assumed, "no source shows it"),
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
