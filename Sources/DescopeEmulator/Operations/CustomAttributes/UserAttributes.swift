internal import JSON

/// Lists users' custom attributes.
struct LoadUserAttributes: AttributeOperation {
    typealias Output = UserAttributes

    static let spec = OperationSpec("List users' custom attributes", .get("/v1/mgmt/user/customattributes"), .live)
}

/// Defines custom attributes for users.
struct CreateUserAttributes: AttributeCreation {
    typealias Output = UserAttributes

    static let spec = OperationSpec("Define users' attributes", .post("/v1/mgmt/user/customattribute/create"), .live)

    var attributes: [AttributeDefinition]
}

/// Deletes custom attributes of users.
struct DeleteUserAttributes: AttributeDeletion {
    typealias Output = UserAttributes

    static let spec = OperationSpec(
        "Delete users' attributes",
        .post("/v1/mgmt/user/customattribute/delete"),
        .live,
        isHeavy: true
    )

    var names: [String]
}

/// Every custom attribute of users.
struct UserAttributes: AttributesResponse {
    static let owner = AttributeOwner.user

    let data: [CustomAttribute]
    /// An int64, so a string (W-07).
    let total: String

    init(_ attributes: [CustomAttribute]) {
        data = attributes
        total = String(attributes.count)
    }
}
