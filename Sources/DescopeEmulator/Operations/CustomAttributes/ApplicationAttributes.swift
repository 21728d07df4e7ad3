internal import JSON

/// Lists the custom attributes that are defined for applications; only the Go SDK has these operations.
struct LoadApplicationAttributes: AttributeListing {
    typealias Output = ApplicationAttributes

    static let spec = OperationSpec(
        "List the custom attributes of SSO applications",
        .get("/v1/mgmt/sso/idp/app/customattributes"),
        .sdk
    )
}

/// Defines custom attributes for applications.
struct CreateApplicationAttributes: AttributeCreation {
    typealias Output = ApplicationAttributes

    static let spec = OperationSpec(
        "Define custom attributes of SSO applications",
        .post("/v1/mgmt/sso/idp/app/customattribute/create"),
        .sdk
    )

    @ProtoField var attributes: [AttributeDefinition] = []
}

/// Deletes custom attributes of applications.
struct DeleteApplicationAttributes: AttributeDeletion {
    typealias Output = ApplicationAttributes

    static let spec = OperationSpec(
        "Delete custom attributes of SSO applications",
        .post("/v1/mgmt/sso/idp/app/customattribute/delete"),
        .sdk
    )

    @ProtoField var names: [String] = []
}

/// Every custom attribute of applications.
struct ApplicationAttributes: AttributesResponse {
    static let owner = AttributeOwner.application

    let data: [CustomAttribute]

    init(_ attributes: [CustomAttribute]) {
        data = attributes
    }
}
