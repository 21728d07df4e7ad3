@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// Tokens that management makes of others, and tokens that live for another time than usual.
@Suite struct RemadeTokenTests {
    let world: World

    init() async throws {
        world = try World()
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
    }

    @Test(arguments: ["update/status", "delete"])
    func `no token is made again of a user who is gone or kept out (JW-01.1)`(_ path: String) async throws {
        let token = try await world.signIn("ann@example.com").sessionJwt
        #expect(try await update(token).status == 200)
        try await world.post("/v1/mgmt/user/\(path)", ["loginId": "ann@example.com", "status": "disabled"])
        #expect(try await update(token).status == 401)
    }

    @Test func `a token that is made again says what its user may do by then (JW-01.1)`() async throws {
        let token = try await world.signIn("ann@example.com").sessionJwt
        let body: JSONValue = ["loginId": "ann@example.com", "roleNames": ["Tenant Admin"]]
        try await world.post("/v1/mgmt/user/update/role/add", body)
        let promoted = try await update(token).body["jwt"]?.stringValue ?? ""
        #expect(try JSONWebToken(promoted).claims["roles"] == ["Tenant Admin"])
        try await world.post("/v1/mgmt/user/update/role/remove", body)
        let demoted = try await update(promoted).body["jwt"]?.stringValue ?? ""
        #expect(try JSONWebToken(demoted).claims["roles"] == nil)
    }

    @Test func `tokens of access keys and anonymous sessions are made again as they are (JW-01)`() async throws {
        let key = try await world.post("/v1/mgmt/accesskey/create", ["name": "CI", "roleNames": ["Tenant Admin"]])
        let bearer = "Bearer \(World.projectID):\(key.body["cleartext"]?.stringValue ?? "")"
        let exchange = await world.send(.post, "/v1/auth/accesskey/exchange", [:], headers: ["Authorization": bearer])
        let anonymous = try await world.post("/v1/mgmt/auth/anonymous", ["roles": ["Tenant Admin"]]).body
        for token in [try JSONValue(parsing: exchange.body)["sessionJwt"], anonymous["sessionJwt"]] {
            let again = try await update(token?.stringValue ?? "").body["jwt"]?.stringValue ?? ""
            #expect(try JSONWebToken(again).claims["roles"] == ["Tenant Admin"])
        }
    }

    @Test(arguments: ["jwt/update", "auth/signin", "auth/anonymous"])
    func `no token lives for a negative time (JW-01, JW-06, JW-08)`(_ path: String) async throws {
        let token = try await world.signIn("ann@example.com").sessionJwt
        let body: JSONValue = ["jwt": .string(token), "loginId": "ann@example.com", "refreshDuration": -1]
        let answer = try await world.post("/v1/mgmt/\(path)", body)
        #expect(answer.status == 400 && answer.body["errorCode"] == "E011004")
    }

    @Test func `a refresh token that was made longer refreshes longer (JW-01)`() async throws {
        let token = try await world.signIn("ann@example.com").refreshJwt
        let longer = try await update(token, ["refreshDuration": 4_838_400]).body["jwt"]?.stringValue ?? ""
        try await world.advance(by: 2_419_200)
        #expect(await world.refresh(token).status == .unauthorized)
        let answer = try JSONValue(parsing: await world.refresh(longer).body)
        #expect(answer["sessionExpiration"]?.intValue == Int(World.start.seconds + 2_419_200 + 600))
        #expect(answer["cookieExpiration"]?.intValue == Int(World.start.seconds + 4_838_400))
    }

    @Test func `rotation gives no more time than the token was made for (AR-2.7)`() async throws {
        try await world.change { $0.refreshRotation = true }
        let body: JSONValue = ["loginId": "ann@example.com", "refreshDuration": 3600]
        let token = try await world.post("/v1/mgmt/auth/signin", body).body["refreshJwt"]?.stringValue ?? ""
        let answer = try JSONValue(parsing: await world.refresh(token).body)
        #expect(answer["cookieExpiration"]?.intValue == Int(World.start.seconds + 3600))
    }

    @Test func `a session token of a step-up has a time of its own (AR-2.4)`() async throws {
        try await world.change { ($0.sessionTokenTTL, $0.stepupTokenTTL) = (.minutes(60), .minutes(4)) }
        let token = try await world.signIn("ann@example.com").refreshJwt
        let body: JSONValue = ["loginId": "ann@example.com", "stepup": true, "jwt": .string(token)]
        let answer = try await world.post("/v1/mgmt/auth/signin", body).body
        #expect(answer["sessionExpiration"]?.intValue == Int(World.start.seconds + 240))
    }

    private func update(_ token: String, _ more: JSONObject = [:]) async throws -> (status: Int, body: JSONValue) {
        try await world.post("/v1/mgmt/jwt/update", .object(more.merging(["jwt": .string(token)])))
    }
}
