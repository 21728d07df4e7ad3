@testable import DescopeEmulator
import JSON
import Testing

/// What is wrong deep within a request of tenants, roles, permissions, applications and settings.
@Suite struct NestedFieldTests {
    @Test(
        arguments: [
            ("role/create/batch", ["roles": ["Clerk"]], "roles[0]"),
            ("role/create/batch", ["roles": [["name": "Clerk"], ["name": 1]]], "roles[1].name"),
            (
                "role/update/batch", ["roles": [["newName": "Clerk", "permissionNames": [1]]]],
                "roles[0].permissionNames[0]"
            ),
            ("tenant/search", ["tenantIds": ["acme", 1, "beta"]], "tenantIds[1]"),
            ("role/search", ["sort": ["name"]], "sort[0]"),
            ("role/search", ["sort": [["field": 1]]], "sort[0].field"),
            ("permission/create/batch", ["permissions": [["name": [:]]]], "permissions[0].name"),
            ("permission/update/batch", ["permissions": ["read"]], "permissions[0]"),
            ("tenant/create", ["name": "Acme", "enforceSSOExclusions": [1]], "enforceSSOExclusions[0]"),
            (
                "tenant/settings",
                ["tenantId": "acme", "ssoSetupSuiteSettings": ["disabledFeatures": ["saml": "yes"]]],
                "ssoSetupSuiteSettings.disabledFeatures.saml"
            ),
            (
                "user/customattribute/create", ["attributes": [["name": "a", "editable": "no"]]],
                "attributes[0].editable"
            ),
            ("sso/idp/app/customattribute/create", ["attributes": ["a"]], "attributes[0]"),
            (
                "sso/idp/app/oidc/create",
                ["name": "CRM", "jwtBearerSettings": ["issuers": ["me": ["jwksUri": 1]]]],
                "jwtBearerSettings.issuers.me.jwksUri"
            ),
            (
                "sso/idp/app/saml/update",
                ["id": "a", "name": "CRM", "groupsMapping": [["roles": [["id": 1]]]]],
                "groupsMapping[0].roles[0].id"
            ),
            ("sso/idp/app/wsfed/create", ["name": "Office", "replyAllowedCallbacks": [1]], "replyAllowedCallbacks[0]"),
            ("password/settings", ["minLength": "long"], "minLength"),
        ] as [(String, JSONValue, String)]
    )
    func `a value of another type is E011001, by its path`(_ path: String, _ body: JSONValue, _ field: String)
        async throws
    {
        let answer = try await World().post("/v1/mgmt/" + path, body)
        #expect(answer.status == 400 && answer.body["errorCode"] == "E011001")
        #expect(answer.body["errorMessage"]?.stringValue?.hasPrefix("The \(field) field must be ") == true)
    }

    @Test(
        arguments: [
            ("role/create/batch", ["roles": [nil]]), ("role/search", ["sort": [nil]]),
            ("permission/create/batch", ["permissions": [nil]]), ("user/customattribute/create", ["attributes": [nil]]),
            ("sso/idp/app/saml/create", ["name": "CRM", "attributeMapping": [nil]]),
            ("sso/idp/app/oidc/create", ["name": "CRM", "jwtBearerSettings": ["issuers": ["me": nil]]]),
            ("tenant/search", ["tenantIds": [nil]]), ("project/update/tags", ["tags": [nil]]),
        ] as [(String, JSONValue)]
    )
    func `null is no element of a list`(_ path: String, _ body: JSONValue) async throws {
        #expect(try await World().post("/v1/mgmt/" + path, body).status == 400)
    }
}
