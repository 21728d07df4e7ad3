/// Access keys.
extension ErrorCode {
    static let accessKeyMissing = ErrorCode("E062802", 401, "Missing access key")
        .seen(.sdk, "AR-3.13: the swift SDK names the code; text and status are assumed")
    static let accessKeyInvalid = ErrorCode("E062803", 401, "Invalid access key")
        .seen(.sdk, "AR-3.13: the swift SDK names the code; text and status are assumed")
    static let accessKeyNotFound = ErrorCode("E111502", 404, "Access key not found")
        .saying("Can't find access key")
        .seen(.assumed, "AK-10: a third party recorded the code and its texts; the status is assumed")
    static let accessKeyRoleNotFound = ErrorCode("E999040", 400, "Role does not exist in project")
        .seen(.assumed, "AK-07: terraform's acceptance tests assert the text; the service's code is unknown")
    static let accessKeyTenantNotFound = ErrorCode("E999041", 400, "Tenant does not exist in project")
        .seen(.assumed, "AK-07: terraform's acceptance tests assert the text; the service's code is unknown")
    static let accessKeySecretTaken = ErrorCode("E999042", 400, "Failed to save access key, its secret already exists")
    static let accessKeyUnusable = ErrorCode("E999043", 400, "Only an active access key can be rotated")
        .seen(.assumed, "AK-15: the go SDK's comments say so; the service's code is unknown")

    static let accessKeyCases = [
        accessKeyMissing, accessKeyInvalid, accessKeyNotFound, accessKeyRoleNotFound, accessKeyTenantNotFound,
        accessKeySecretTaken, accessKeyUnusable,
    ]
}
