internal import JSON

/// Lists applications' custom attributes; only the Go SDK has these operations.
struct LoadApplicationAttributes: AttributeOperation {
    typealias Output = ApplicationAttributes

    static let spec = OperationSpec("List app attributes", .get("/v1/mgmt/sso/idp/app/customattributes"), .sdk)
}

/// Defines custom attributes for applications.
struct CreateApplicationAttributes: AttributeCreation {
    typealias Output = ApplicationAttributes

    static let spec = OperationSpec("Define app attributes", .post("/v1/mgmt/sso/idp/app/customattribute/create"), .sdk)

    var attributes: [AttributeDefinition]
}

/// Deletes custom attributes of applications.
struct DeleteApplicationAttributes: AttributeDeletion {
    typealias Output = ApplicationAttributes

    static let spec = OperationSpec(
        "Delete app attributes",
        .post("/v1/mgmt/sso/idp/app/customattribute/delete"),
        .sdk,
        isHeavy: true
    )

    var names: [String]
}

/// Every custom attribute of applications.
struct ApplicationAttributes: AttributesResponse {
    static let owner = AttributeOwner.application

    let data: [CustomAttribute]

    init(_ attributes: [CustomAttribute]) {
        data = attributes
    }
}
