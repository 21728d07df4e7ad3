@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// The golden stories of `fixtures/`, each in a fresh project with a stopped clock.
@Suite struct StoryTests {
    @Test(arguments: Story.all)
    func `a story holds`(_ story: Story) async throws {
        try await tell(story)
    }

    @Test(arguments: Story.all)
    func `a story holds in the words of other clients (W-02)`(_ story: Story) async throws {
        try await tell(story, change: \.inOtherWords)
    }

    @Test(arguments: API.endpoints.flatMap { type in type.spec.routes.map { "\($0.method.rawValue) \($0.path)" } })
    func `an operation that has two names for a field is told with both (W-02)`(_ address: String) throws {
        let (type, route) = try #require(Self.route(address))
        let others = SchemaProperty.all(of: type).compactMap(\.aliases.first)
        guard !others.isEmpty else { return }
        let told = Story.all.flatMap(\.steps).filter { $0.leads(by: route) }.map(\.inOtherWords)
        #expect(
            told.contains { step in
                others.contains { step.body.contains("\"\($0)\"") || step.target.contains("\($0)=") }
            }
        )
    }

    /// The operation and the route of an address.
    private static func route(_ address: String) -> (any Endpoint.Type, Route)? {
        for type in API.endpoints {
            for route in type.spec.routes where "\(route.method.rawValue) \(route.path)" == address {
                return (type, route)
            }
        }
        return nil
    }

    private func tell(_ story: Story, change: (Story.Step) -> Story.Step = { $0 }) async throws {
        let emulator = try World().emulator
        _ = try emulator.project(Story.projectID)
        var matcher = StoryMatcher(["project": .string(Story.projectID)])
        for step in story.steps {
            let response = await emulator.respond(to: change(step).request(matcher))
            let difference = try matcher.difference(of: response, step)
            #expect(difference == nil, "\(story.name): \(step.title)")
            #expect(try await Self.isStored(response, in: emulator), "\(story.name): \(step.title)")
        }
    }

    /// Whether the user that an answer shows is the one that loading shows: nothing was only said.
    private static func isStored(_ response: HTTPResponse, in emulator: Emulator) async throws -> Bool {
        guard response.status == .ok, response.headers["Content-Type"] == "application/json",
            let user = try JSONValue(parsing: response.body)["user"]
        else { return true }
        guard let id = user["userId"]?.stringValue, !id.isEmpty else { return true }
        let loaded = await emulator.respond(
            to: HTTPRequest(.get, "/v1/mgmt/user?userId=\(id)", headers: ["Authorization": Story.authorization])
        )
        return try JSONValue(parsing: loaded.body)["user"] == user
    }

    @Test func `every address of every operation has a step`() {
        let told = Set(Story.all.flatMap(\.steps).map(\.address)).map { $0.split(separator: " ").map(String.init) }
        let types: [any Documented.Type] = API.endpoints + API.pages + ControlAPI.projectEndpoints
        for type in types {
            for route in type.spec.routes {
                let steps = told.filter { $0[0] == route.method.rawValue && route.leads(to: $0[1]) }
                #expect(!steps.isEmpty, "\(route)")
            }
        }
    }
}

extension Story.Step {
    /// The method and the path, without the query.
    fileprivate var address: String {
        "\(method) \(target.prefix { $0 != "?" })".replacing("{{project}}", with: "{\(ControlAPI.projectID)}")
    }

    /// Whether it goes by a route.
    fileprivate func leads(by route: Route) -> Bool {
        let words = address.split(separator: " ").map(String.init)
        return words[0] == route.method.rawValue && route.leads(to: words[1])
    }

    func request(_ matcher: StoryMatcher) -> HTTPRequest {
        var headers: HTTPHeaders = ["Authorization": Story.authorization]
        for header in requestHeaders {
            headers[header.name] = header.value == "none" ? nil : matcher.filled(header.value)
        }
        return HTTPRequest(
            HTTPMethod(rawValue: method),
            matcher.filled(target),
            headers: headers,
            body: Array(matcher.filled(body).trimmed.utf8)
        )
    }
}

extension StoryMatcher {
    /// What differs between an answer and a step's expectation, if anything.
    mutating func difference(of response: HTTPResponse, _ step: Story.Step) throws -> String? {
        let text = String(decoding: response.body, as: UTF8.self)
        guard response.status.code == step.status else { return "\(response.status.code), not \(step.status): \(text)" }
        for (name, value) in step.responseHeaders where !matches(response.headers[name] ?? "", value) {
            return "\(name): \(response.headers[name] ?? "missing"), not \(value)"
        }
        guard !step.expected.trimmed.isEmpty else { return nil }
        return difference(
            try JSONValue(parsing: response.body),
            try JSONValue(parsing: Array(step.expected.trimmed.utf8))
        )
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}

extension Story {
    static let projectID = "P2story00000000000000000000"
    fileprivate static let authorization = "Bearer \(projectID):key"
}
