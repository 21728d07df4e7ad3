@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// Kinds of requests and responses, each shown by an operation made for it.
@Suite struct ContractTests {
    let world: World

    init() throws {
        world = try Sample.world()
    }

    private func text(_ method: HTTPMethod, _ path: String, headers: HTTPHeaders = [:]) async throws -> String? {
        let response = await world.send(method, path, headers: headers)
        return try JSONValue(parsing: response.body)["name"]?.stringValue
    }

    @Test(arguments: ["email", "sms"])
    func `words of the path are fields`(_ channel: String) async throws {
        let answer = try await world.post("/v1/sample/send/\(channel)", ["loginId": "ann", "method": "pigeon"])
        #expect(answer.body == ["text": .string("\(channel) to ann")])
    }

    @Test func `a path has parameters, decoded, one of them the project`() async throws {
        let path = "/v1/sample/P2path/things/a%2Fb%20c"
        #expect(try await text(.get, path, headers: ["Authorization": "none"]) == "P2path a/b c")
        let refused = await world.send(.get, "/v1/sample/no.project/things/1", headers: ["Authorization": "none"])
        #expect(refused.status == .unauthorized)
        #expect(await world.send(.get, "/v1/sample/P2path/things/a%00b").status == .badRequest)
    }

    @Test(arguments: ["", "{}", "[]"]) func `parameters join a body that is empty, as PHP writes it, too`(
        _ body: String
    ) async throws {
        let request = HTTPRequest(.post, "/v1/sample/P2path/things/7", body: Array(body.utf8))
        #expect(try await JSONValue(parsing: world.emulator.respond(to: request).body) == ["name": "P2path 7"])
    }

    @Test(arguments: ["[1]", "7", "null"]) func `other bodies than objects are refused`(_ body: String) async throws {
        let request = HTTPRequest(.post, "/v1/sample/P2path/things/7", body: Array(body.utf8))
        #expect(await world.emulator.respond(to: request).status == .badRequest)
    }

    @Test(arguments: [
        ("", "[] false 0"), ("?tenantIds=a", #"["a"] false 0"#),
        ("?tenantIds=a&deep=true&tenantIds=b&limit=7", #"["a", "b"] true 7"#),
        ("?limit=&limit=3&deep=false", "[] false 3"), ("?deep=&deep=false&deep=true&limit=4&limit=5", "[] false 4"),
        ("?deep=True", "[] true 0"), ("?deep=1", "[] true 0"), ("?deep=FALSE", "[] false 0"),
    ])
    func `a query has lists, flags and numbers`(_ query: String, _ name: String) async throws {
        #expect(try await text(.get, "/v1/sample/things" + query) == name)
    }

    @Test(arguments: ["deep=yes", "limit=many"]) func `a query field of another type is refused by its name`(
        _ query: String
    ) async throws {
        let response = await world.send(.get, "/v1/sample/things?" + query)
        let field = query.prefix { $0 != "=" }
        #expect(response.status == .badRequest)
        #expect(try JSONValue(parsing: response.body)["errorMessage"]?.stringValue?.contains("\(field) field") == true)
    }

    @Test(
        arguments: [
            ("?page=7", ["text": "a"], "a 7"), ("", ["text": "a"], "a 0"), ("?page=7&text=b", ["text": "a"], "a 7"),
            ("?page=7", [], " 7"), ("?page=7", ["page": 8], " 8"),
        ] as [(String, JSONValue, String)]
    )
    func `fields stand in a body and in a query beside it; the body counts`(
        _ query: String,
        _ body: JSONValue,
        _ name: String
    ) async throws {
        #expect(try await world.post("/v1/sample/search" + query, body).body == ["name": .string(name)])
    }

    @Test func `a form and a query are the same operation`() async throws {
        let form = "grant_type=refresh&client_id=P2form&client_secret=s%2B1&scope=a&scope=b"
        let request = HTTPRequest(.post, "/v1/sample/token", body: Array(form.utf8))
        let posted = try JSONValue(parsing: await world.emulator.respond(to: request).body)
        #expect(posted == ["name": #"P2form s+1 refresh ["a", "b"]"#])
        #expect(
            try await text(.get, "/v1/sample/token?" + form, headers: ["Authorization": "none"])
                == posted["name"]?.stringValue
        )
    }

    @Test func `a form may be JSON, if it says so`() async throws {
        let body: JSONValue = ["grant_type": "refresh", "client_id": "P2form", "client_secret": "s+1", "scope": ["a"]]
        let headers: HTTPHeaders = ["Content-Type": "application/json; charset=utf-8"]
        let request = HTTPRequest(.post, "/v1/sample/token", headers: headers, body: body.bytes())
        let posted = try JSONValue(parsing: await world.emulator.respond(to: request).body)
        #expect(posted == ["name": #"P2form s+1 refresh ["a"]"#])
    }

    @Test func `a client whose ID says no project says it beside (SS-35)`() async throws {
        let target = "/v1/sample/token?grant_type=x&client_id=old-client&project_id=P2form"
        #expect(try await text(.get, target, headers: ["Authorization": "none"]) == "P2form - x []")
    }

    @Test(arguments: [
        ("P2basic:secret", "P2basic secret"), ("UDJiYXNpYzpUUEExMjM=:secret", "P2basic secret"),
        ("demo:secret", "demo secret"), ("ZGVtbzphcHA=:secret", "demo secret"),
        // Base64 of something with a colon, by chance.
        ("P2wwOjpiAAAAAAAAAAAAAAAAAAAA:secret", "P2wwOjpiAAAAAAAAAAAAAAAAAAAA secret"),
    ])
    func `a client says who it is in a header (C-42)`(_ credentials: String, _ caller: String) async throws {
        let basic = "Basic " + Self.base64(credentials)
        let name = try await text(.get, "/v1/sample/token?grant_type=x", headers: ["Authorization": basic])
        #expect(name == caller + " x []")
    }

    @Test func `a response is a redirect, after a form with 303`() async throws {
        let redirect = await world.send(.get, "/v1/sample/leave")
        #expect(redirect.status == .found && redirect.headers["Location"] == "https://app.example/?a=1")
        #expect(await world.send(.get, "/v1/sample/leave?afterForm=true").status == .seeOther)
    }

    @Test func `a response is a page`() async {
        let page = await world.send(.get, "/v1/sample/page")
        #expect(page.headers["Content-Type"] == "text/html; charset=utf-8")
        #expect(page.headers["Content-Security-Policy"]?.contains("default-src 'none'") == true)
        #expect(page.body == Array("<p>é</p>".utf8))
    }

    @Test func `a response has a status of its own, and cookies`() async {
        let created = await world.send(.post, "/v1/sample/things")
        #expect(created.status == .created && created.headers.values("Set-Cookie").count == 2)
        #expect(created.headers["Set-Cookie"]?.hasPrefix("DS=one") == true)
    }

    @Test func `an error has its status, and says when to try again`() async {
        #expect(await world.send(.post, "/v1/sample/refuse", ["status": 403]).status == .forbidden)
        let limited = await world.send(.post, "/v1/sample/refuse", ["status": 429])
        #expect(limited.status == .tooManyRequests && limited.headers["Retry-After"] == "7")
    }

    @Test func `an OAuth error has both forms (C-26)`() async throws {
        let answer = try await world.post("/v1/sample/refuse/client", [:])
        #expect(answer.status == 400)
        #expect(
            answer.body.objectValue?.keys == [
                "errorCode", "errorDescription", "errorMessage", "message", "error", "error_description",
            ]
        )
        #expect(answer.body["error"] == "invalid_request" && answer.body["error_description"] == "No such grant")
    }

    @Test func `a client that is refused is invalid_client`() async throws {
        let request = HTTPRequest(.post, "/v1/sample/token", body: Array("grant_type=x".utf8))
        let response = await world.emulator.respond(to: request)
        #expect(response.status == .unauthorized)
        let body = try JSONValue(parsing: response.body)
        #expect(body["error"] == "invalid_client" && body["errorCode"] == "E061005")
    }

    @Test func `a SCIM error has RFC 7644's form`() async throws {
        let response = await world.send(.post, "/v1/sample/refuse/scim")
        #expect(response.headers["Content-Type"] == "application/scim+json")
        #expect(
            try JSONValue(parsing: response.body) == [
                "schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"], "detail": "User not found", "status": "404",
            ]
        )
    }

    private static func base64(_ text: String) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var (bits, count, out) = (0, 0, "")
        for byte in text.utf8 {
            (bits, count) = (bits << 8 | Int(byte), count + 8)
            while count >= 6 {
                count -= 6
                out.append(digits[bits >> count & 63])
            }
        }
        if count > 0 { out.append(digits[bits << (6 - count) & 63]) }
        return out
    }
}

/// Who calls, and from where.
@Suite struct CallerTests {
    private func facts(
        _ headers: HTTPHeaders,
        _ change: (inout HTTPRequest) -> Void = { _ in },
        publicURL: String? = nil
    ) async throws -> JSONValue {
        let world = try Sample.world { $0.publicURL = publicURL }
        var request = HTTPRequest(.get, "/v1/sample/me", headers: headers)
        change(&request)
        return try JSONValue(parsing: await world.emulator.respond(to: request).body)
    }

    @Test(
        arguments: [
            ("P2x:a.b.c", "a.b.c", nil), ("P2x:a.b.c:key", "a.b.c", "key"), ("P2x:a.b.c:", "a.b.c", ""),
        ] as [(String, String, JSONValue)]
    )
    func `a bearer has a project, a token and a key (AR-1.1, C-13)`(_ bearer: String, _ token: String, _ key: JSONValue)
        async throws
    {
        let facts = try await facts(["Authorization": "Bearer \(bearer)"])
        #expect(facts["token"] == .string(token) && facts["key"] == key)
    }

    @Test func `a token may come in its cookie`() async throws {
        let facts = try await facts(["Authorization": "Bearer P2x", "Cookie": "DS=no; DSR=a.b.c"])
        #expect(facts["token"] == "a.b.c" && facts["cookies"] == ["DS": "no", "DSR": "a.b.c"])
    }

    @Test func `an empty cookie is no token`() async throws {
        let facts = try await facts(["Authorization": "Bearer P2x", "Cookie": "DSR="])
        #expect(facts["errorCode"] == "E061005")
    }

    @Test(arguments: ["Bearer P2x", "Bearer P2x:", "Bearer P2x:key", "Bearer :a.b.c", "Basic abc"])
    func `without a token there is no session: E061005`(_ authorization: String) async throws {
        #expect(try await facts(["Authorization": authorization])["errorCode"] == "E061005")
    }

    @Test(arguments: ["Basic abc", "Bearer P2x", "Bearer P 2:a.b.c"])
    func `a refused session says that a token is wanted`(_ authorization: String) async throws {
        let message = try await facts(["Authorization": authorization])["errorMessage"]?.stringValue
        #expect(message?.hasSuffix("must be Bearer <projectId>:<JWT>") == true)
    }

    @Test func `a refused public call asks for the project alone`() async throws {
        let headers: HTTPHeaders = ["Authorization": "none"]
        let response = await (try Sample.world()).send(
            .post,
            "/v1/sample/send/email",
            ["loginId": "ann"],
            headers: headers
        )
        let message = try JSONValue(parsing: response.body)["errorMessage"]?.stringValue
        #expect(message?.hasSuffix("must be Bearer <projectId>") == true)
    }

    @Test func `a public call takes a project with an empty key (Ruby)`() async throws {
        let world = try Sample.world()
        let headers: HTTPHeaders = ["Authorization": "Bearer P2x:"]
        let response = await world.send(.post, "/v1/sample/send/email", ["loginId": "ann"], headers: headers)
        #expect(response.status == .ok)
    }

    @Test(
        arguments: [
            (["Host": "emulator:80"], nil, "http://emulator:80"), ([:], nil, "http://localhost:7372"),
            (
                ["Host": "a", "X-Forwarded-Proto": "https, http", "X-Forwarded-Host": "app.example, b"], nil,
                "https://app.example"
            ),
            (["Host": "a", "X-Forwarded-Proto": "gopher"], nil, "http://a"),
            (["Host": "a", "X-Forwarded-Proto": "HTTPS"], nil, "https://a"),
            (["Host": "a", "X-Forwarded-Host": "b\"/><x"], nil, "http://a"),
            (["Host": "a", "X-Forwarded-Host": " , b"], nil, "http://a"),
            (["Host": "a"], "https://auth.example", "https://auth.example"),
        ] as [([String: String], String?, String)]
    )
    func `links lead to where the client found the emulator`(
        _ fields: [String: String],
        _ url: String?,
        _ origin: String
    )
        async throws
    {
        var headers: HTTPHeaders = ["Authorization": "Bearer P2x:a.b.c"]
        for (name, value) in fields { headers[name] = value }
        #expect(try await facts(headers, publicURL: url)["origin"] == .string(origin))
    }

    @Test func `the client's address and name are known`() async throws {
        let facts = try await facts(["Authorization": "Bearer P2x:a.b.c", "User-Agent": "curl/8"]) {
            $0.remoteAddress = "127.0.0.1"
        }
        #expect(facts["remoteAddress"] == "127.0.0.1" && facts["userAgent"] == "curl/8")
    }
}
