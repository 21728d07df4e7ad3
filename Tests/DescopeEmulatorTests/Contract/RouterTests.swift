@testable import DescopeEmulator
import HTTP
import Testing

/// From a method and a path to what stands there.
@Suite struct RouterTests {
    private static let router = {
        var router = Router<String>()
        router.add(.post("/lists/delete"), "delete lists")
        router.add(.get("/lists/{id}"), "load a list")
        router.add(.delete("/lists/{id}"), "delete a list")
        router.add(.patch("/{kind}/all"), "change all")
        return router
    }()

    @Test(arguments: [
        ("POST", "/lists/delete", "delete lists"), ("GET", "/lists/delete", "load a list"),
        ("HEAD", "/lists/delete", "load a list"), ("GET", "/lists/7", "load a list"),
        ("PATCH", "/lists/all", "change all"), ("GET", "/lists/all", "load a list"),
    ])
    func `the most literal place that knows the method is found`(_ method: String, _ path: String, _ target: String) {
        #expect(Self.found(method, path) == target)
    }

    @Test(arguments: [
        ("/lists/delete", "DELETE, GET, HEAD, POST"), ("/lists/7", "DELETE, GET, HEAD"),
        ("/lists/all", "DELETE, GET, HEAD, PATCH"), ("/users/all", "PATCH"),
    ])
    func `a method that no place knows tells the others, HEAD with GET`(_ path: String, _ methods: String) {
        #expect(Self.found("PUT", path) == methods)
    }

    @Test func `a path that no place knows is nothing`() {
        #expect(Self.found("GET", "/users/7") == nil)
    }

    @Test func `an operation of the service behind another's path is known`() async throws {
        let world = try World()
        #expect(await world.send(.get, "/v1/mgmt/list/delete").status == .notImplemented)
        let refused = await world.send(.put, "/v1/mgmt/list/delete")
        #expect(refused.status == .methodNotAllowed)
        #expect(refused.headers["Allow"] == "GET, HEAD, POST")
    }

    @Test(arguments: [
        ("GET", "/v1/mgmt/password/settings", "LoadPasswordSettings"), ("HEAD", "/health", "CheckHealth"),
        ("PUT", "/_emulator/v1/projects/P2/clock", "SetClock"), ("POST", "/v1/mgmt/password/settings", "not built"),
        ("GET", "/scim/v2/Users/7", "not built"),
        ("PUT", "/v1/mgmt/password/settings", "GET, HEAD, POST"), ("PUT", "/health", "GET, HEAD"),
        ("GET", "/v1/mgmt/passwords", "nothing"),
    ])
    func `what is not built is known beside what is`(_ method: String, _ path: String, _ found: String) {
        let destinations = Destinations([LoadPasswordSettings.self])
        let request = HTTPRequest(HTTPMethod(rawValue: method), path)
        // The first of them may have to read the list of all that the service has.
        for _ in 1...2 { #expect(Self.description(of: destinations.match(request)) == found) }
    }

    @Test func `every operation of the service is found at its path`() {
        let destinations = Destinations([])
        for known in KnownOperation.all {
            let words = known.route.segments.map { if case .literal(let word) = $0 { word } else { "7" } }
            let request = HTTPRequest(known.route.method, "/" + words.joined(separator: "/"))
            guard case .target(.notBuilt, let match) = destinations.match(request) else {
                Issue.record("\(known.route) is not found")
                continue
            }
            #expect(match.route == known.route)
        }
    }

    private static func description(of match: Router<Destination>.Match) -> String {
        switch match {
        case .target(.operation(let type), _): "\(type)"
        case .target(.control(let type), _): "\(type)"
        case .target(.project(let type), _): "\(type)"
        case .target(.notBuilt, _): "not built"
        case .otherMethods(let methods): methods.joined(separator: ", ")
        case .nothing: "nothing"
        }
    }

    /// The target, or the other methods.
    private static func found(_ method: String, _ path: String) -> String? {
        switch router.match(HTTPRequest(HTTPMethod(rawValue: method), path)) {
        case .target(let target, _): target
        case .otherMethods(let methods): methods.joined(separator: ", ")
        case .nothing: nil
        }
    }
}
