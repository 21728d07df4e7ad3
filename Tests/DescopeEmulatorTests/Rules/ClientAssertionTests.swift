@testable import DescopeEmulator
import JSON
import Testing

/// What a client assertion says.
@Suite struct ClientAssertionTests {
    @Test(
        arguments: [(true, ["one"], "one"), (true, ["one", "two"], ["one", "two"]), (false, ["one"], ["one"])]
            as [(Bool, [String], JSONValue)]
    )
    func `it says what was asked for, and lives as long (JT-10)`(
        _ isFlat: Bool,
        _ audience: [String],
        _ expected: JSONValue
    ) async throws {
        let world = try World()
        var request = MakeClientAssertion(issuer: "client", subject: "me", audience: audience)
        (request.flattenAudience, request.expiresIn) = (isFlat, 60)
        let token = try JSONWebToken(await world.perform(request).jwt)
        #expect(token.claims["aud"] == expected)
        #expect(token.claims["iss"] == "client" && token.claims["sub"] == "me")
        let end = JSONValue.number(JSONNumber(World.start.seconds + 60))
        #expect(token.claims["exp"] == end && token.claims["jti"]?.stringValue?.isEmpty == false)
        #expect(SigningKey.development.signed(token))
    }
}
