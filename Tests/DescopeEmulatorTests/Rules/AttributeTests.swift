@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// What the stories of custom attributes do not show.
@Suite struct AttributeTests {
    private let world: World

    init() throws {
        world = try World()
    }

    private func define(_ definition: AttributeDefinition) async throws -> CustomAttribute? {
        try await world.perform(CreateUserAttributes(attributes: [definition])).data.first
    }

    @Test(
        arguments: [
            (1, .text), ("2", .number), ("string", .text), ("number", .number), ("Boolean", .boolean), (6, .date),
            (7, .monthDay),
        ] as [(JSONValue, AttributeType)]
    )
    func `python sends the type as a string (AT-03)`(_ given: JSONValue, _ type: AttributeType) async throws {
        #expect(try await define(AttributeDefinition(name: "plan", type: given))?.type == type)
    }

    @Test(arguments: [0, 8, -1, 1.5, 1e300, "0", "99999999999999999999", "word", true] as [JSONValue])
    func `there are seven types (AT-03)`(_ type: JSONValue) async {
        await #expect(throws: APIError.invalidField("attributes[0].type")) {
            try await define(AttributeDefinition(name: "plan", type: type))
        }
    }

    @Test func `a user's attribute needs a type (AT-03)`() async {
        await #expect(throws: APIError.requiredField("attributes[0].type")) {
            try await define(AttributeDefinition(name: "plan"))
        }
    }

    @Test func `python sends options as plain strings`() async throws {
        let attribute = try await define(AttributeDefinition(name: "size", type: 4, options: ["s", ["value": "l"]]))
        #expect(attribute?.options == [.init(value: "s", label: "s"), .init(value: "l", label: "")])
    }

    @Test(arguments: [["label": "Small"], "", 1, ["value": "s", "label": 5]] as [JSONValue])
    func `an option has a value, and its label is a text (AT-03)`(_ option: JSONValue) async {
        await #expect(throws: APIError.invalidField("attributes[0].options[0]")) {
            try await define(AttributeDefinition(name: "size", type: 4, options: [option]))
        }
    }

    @Test func `a select without options is E011004 (AT-03)`() async {
        await #expect(throws: APIError.invalidArgument("attribute options").at("attributes[0]")) {
            try await define(AttributeDefinition(name: "size", type: 5))
        }
    }

    @Test func `a display name has at most 254 characters (AT-04)`() async {
        var definition = AttributeDefinition(name: "plan", type: 1)
        definition.displayName = String(repeating: "ü", count: 255)
        await #expect(throws: APIError.invalidField("attributes[0].displayName")) { try await define(definition) }
        definition.displayName = String(repeating: "ü", count: 254)
        await #expect(throws: Never.self) { try await define(definition) }
    }

    @Test(arguments: [1, "pro", ["@type": "x"], false, [1, 2]] as [JSONValue])
    func `a default value is any JSON (AT-06)`(_ value: JSONValue) async throws {
        var definition = AttributeDefinition(name: "plan", type: 1)
        definition.defaultValue = value
        #expect(try await define(definition)?.defaultValue == value)
    }

    @Test func `an attribute is editable unless its definition says otherwise (assumed)`() async throws {
        var definition = AttributeDefinition(name: "plan", type: 1)
        #expect(try await define(definition)?.editable == true)
        definition.editable = .value(false)
        #expect(try await define(definition)?.editable == false)
    }

    @Test func `users keep their values when an attribute is defined again (AT-02)`() async throws {
        _ = try await define(AttributeDefinition(name: "plan", type: 1))
        var create = CreateUser(loginId: "ann@example.com")
        create.profile.customAttributes = ["plan": "pro"]
        _ = try await world.perform(create)
        _ = try await define(AttributeDefinition(name: "plan", type: 1))
        let user = try await world.perform(LoadUser(loginId: "ann@example.com")).user
        #expect(user.customAttributes == ["plan": "pro"])
    }

    @Test(
        arguments: [
            (.text, "a", "a"), (.text, 1, nil), (.number, 1.0, 1), (.number, "1", nil), (.boolean, false, false),
            (.singleSelect, "s", "s"), (.singleSelect, "x", nil), (.multiSelect, ["s", "s"], ["s", "s"]),
            (.multiSelect, ["x"], nil), (.multiSelect, "s", ["s"]), (.multiSelect, "x", nil), (.multiSelect, "", []),
            (.singleSelect, "", nil), (.date, 1, 1), (.monthDay, "01-31", "01-31"),
        ] as [(AttributeType, JSONValue, JSONValue?)]
    )
    func `a value fits the type (Q-16)`(_ type: AttributeType, _ value: JSONValue, _ stored: JSONValue?) {
        let attribute = CustomAttribute(name: "any", type: type, options: [.init(value: "s", label: "Small")])
        #expect((try? attribute.checked(value)) == stored)
    }

    @Test func `a number that is not finite is none (Q-16)`() throws {
        let attribute = CustomAttribute(name: "seats", type: .number)
        #expect(throws: APIError.self) { try attribute.checked(.number(#require(JSONNumber("1e999")))) }
    }

    @Test(
        arguments: [
            (.post, "create/test", ["loginId": "bob@example.com", "customAttributes": ["zip": "1"]]),
            (.post, "create/batch", ["users": [["loginId": "bob@example.com", "customAttributes": ["zip": "1"]]]]),
            (.patch, "patch", ["loginId": "ann@example.com", "name": "Ann", "customAttributes": ["zip": "1"]]),
            (
                .patch, "patch/batch",
                ["users": [["loginId": "ann@example.com", "name": "Ann", "customAttributes": ["zip": "1"]]]]
            ),
        ] as [(HTTPMethod, String, JSONValue)]
    )
    func `whichever way a user is given what is not defined, the rest is done (CR-09)`(
        _ method: HTTPMethod,
        _ path: String,
        _ body: JSONValue
    ) async throws {
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        let answer = await world.send(method, "/v1/mgmt/user/" + path, body)
        let warning = "the%20custom%20attribute%20zip%20is%20not%20defined%2C%20its%20value%20was%20dropped"
        #expect(answer.status == .ok && answer.headers["X-Emulator-Warnings"] == warning)
        let user = try await world.load(method == .patch ? "ann@example.com" : "bob@example.com")
        #expect(user.customAttributes == [:] && user.name == (method == .patch ? "Ann" : ""))
    }

    @Test func `what is not defined is left out, and its names are told (CR-09)`() async throws {
        _ = try await define(AttributeDefinition(name: "seats", type: 2))
        let given: [String: JSONValue] = ["seats": 3, "zip": "1", "plam": nil]
        let (checked, warnings) = try await world.project.transaction { context in
            (try GivenAttributes(context: context).checked(given), WarningList.value(context.warnings.texts) ?? "")
        }
        #expect(checked == ["seats": 3])
        #expect(warnings.contains("attribute%20plam%20is") && warnings.contains("attribute%20zip%20is"))
    }

    @Test(arguments: ["custom:department", "crm.id", "a-b_c", "a2345678901234567890"])
    func `a name has letters, digits and _-:. (AT-04)`(_ name: String) async throws {
        #expect(try await define(AttributeDefinition(name: name, type: 1))?.name == name)
    }

    @Test(arguments: ["a b", "ä", "a/b", "a23456789012345678901"])
    func `no other name is one (AT-04)`(_ name: String) async {
        await #expect(throws: APIError.invalidField("attributes[0].name")) {
            try await define(AttributeDefinition(name: name, type: 1))
        }
    }
}
