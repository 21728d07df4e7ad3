@testable import DescopeEmulator
import HTTP
import JSON
import TestSupport
import Testing

/// Every operation with generated input: it may be refused, but it never ends in 500 or takes the process down.
@Suite struct OperationFuzzTests {
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `no input of the right shape with odd values is more than the emulator can bear`(_ seed: UInt64) async throws {
        let world = try await populated()
        var random = SplitMix64(seed: seed)
        var accepted = 0
        for type in API.endpoints {
            for route in type.spec.routes {
                let body = random.object(of: type, depth: 0)
                let response = await world.send(
                    route.method,
                    route.target(body, type),
                    route.input == .json ? body : nil
                )
                accepted += response.status == .ok ? 1 : 0
                let text = String(decoding: response.body, as: UTF8.self)
                #expect(response.status != .internalServerError, "\(route) \(body.text())")
                let isRedirect = (300..<400).contains(response.status.code)
                #expect(isRedirect || (try? JSONValue(parsing: response.body)) != nil, "\(route): \(text)")
            }
        }
        #expect(accepted > 10, "most was refused before it could do harm")
    }

    /// A world in which the names that the generator likes exist.
    private func populated() async throws -> World {
        let world = try World()
        try await world.post("/v1/mgmt/tenant/create", ["id": "\u{E9}", "name": "One"])
        try await world.post("/v1/mgmt/tenant/create", ["id": "e\u{301}", "name": "Two"])
        let attributes: JSONValue = [["name": "a", "type": 2]]
        try await world.post("/v1/mgmt/user/customattribute/create", ["attributes": attributes])
        _ = try await world.perform(CreateUser.with("\u{E9}") { $0.profile.email = "a@x.example" })
        return world
    }
}

extension Route {
    /// The path, with the fields of an operation that reads them there.
    fileprivate func target(_ fields: JSONValue, _ type: any Endpoint.Type) -> String {
        guard input == .query, case .object(let object) = fields else { return path }
        let items = object.map { name, value in
            let text = value.stringValue ?? value.text()
            return name + "=" + text.utf8.map { "%" + String(Int($0) + 256, radix: 16).suffix(2) }.joined()
        }
        return items.isEmpty ? path : path + "?" + items.joined(separator: "&")
    }
}

extension SplitMix64 {
    private static let oddities: [JSONValue] = [
        .null, "", " ", "\u{E9}", "e\u{301}", "a", "ann@x.example", "+1 555 555 0101", "%", "'", "Tenant Admin",
        "descope-default-oidc", 0, -1, 1, 2_147_483_648, 9_223_372_036_854_775_807, true, false, [], [:], ["a"],
        ["a": "b"],
        ["\u{E9}", "e\u{301}"],
    ]
    private static let numbers = ["1e400", "-1e400", "9223372036854775808", "-9223372036854775808", "0.1", "1E0"]

    fileprivate mutating func object(of type: any Decodable.Type, depth: Int) -> JSONValue {
        let properties = SchemaProperty.all(of: type)
        let members = properties.filter { $0.isRequired || Int.random(in: 0..<3, using: &self) == 0 }
        return .object(JSONObject(members.map { (key: $0.name, value: value($0.schema, depth: depth)) }))
    }

    private mutating func value(_ schema: Schema, depth: Int) -> JSONValue {
        // One value in forty is of any kind at all.
        guard depth < 4, Int.random(in: 0..<40, using: &self) > 0 else { return pick(Self.oddities) }
        switch schema {
        case .any: return pick(Self.oddities)
        case .boolean: return pick([true, false])
        case .string, .enumeration: return pick(Self.oddities.filter { $0.stringValue != nil })
        case .number, .integer:
            return JSONNumber(pick(Self.numbers)).map { .number($0) } ?? pick([0, 1, -1, 1_000_000])
        case .array(let element):
            return .array((0..<Int.random(in: 0...3, using: &self)).map { _ in value(element, depth: depth + 1) })
        case .map(let element): return .object([pick(["a", "\u{E9}", "e\u{301}"]): value(element, depth: depth + 1)])
        case .nullable(let inner): return value(inner, depth: depth)
        case .object(let schema): return object(of: schema.type, depth: depth + 1)
        }
    }
}
