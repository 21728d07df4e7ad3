@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// Sign-ins in which the user writes to the service.
@Suite struct NOTPTests {
    let world: World

    init() throws { world = try World() }

    @Test func `who writes the message is signed in, once (AR-3.9)`() async throws {
        let link = try await world.auth("notp/whatsapp/signup", ["loginId": "+15555550101"])
        let page = await open(link.body)
        #expect(page.status == .ok && page.headers["Content-Type"] == "text/html; charset=utf-8")
        let answer = try await world.auth("notp/pending-session", ["pendingRef": link.body["pendingRef"] ?? ""])
        #expect(answer.body["user"]?["verifiedPhone"] == true && answer.body["firstSeen"] == true)
        let claims = try JSONWebToken(answer.body["sessionJwt"]?.stringValue ?? "").claims
        #expect(claims["amr"] == ["whatsapp"])
        let again = try await world.auth("notp/pending-session", ["pendingRef": link.body["pendingRef"] ?? ""])
        #expect(again.body["errorCode"] == "E062504")
        #expect(await open(link.body).status == .unauthorized)
    }

    @Test func `a sender whom nobody knows says their number, and is signed up`() async throws {
        let link = try await world.auth("notp/whatsapp/signup-in", [:])
        #expect(String(decoding: await open(link.body).body, as: UTF8.self).contains("<form>"))
        #expect(await open(link.body, "&phone=12").status == .badRequest)
        #expect(await open(link.body, "&phone=%2B1-555-555-0102").status == .ok)
        let answer = try await world.auth("notp/pending-session", ["pendingRef": link.body["pendingRef"] ?? ""])
        #expect(answer.body["user"]?["loginIds"] == ["+15555550102"])
    }

    @Test func `a phone number becomes the user's when it has written`() async throws {
        _ = try await world.perform(CreateUser(loginId: "bob@example.com"))
        let token = try await world.signIn("bob@example.com").refreshJwt
        let body: JSONValue = ["loginId": "bob@example.com", "phone": "+15555550103"]
        let link = try await world.auth("notp/whatsapp/update", body, token: token)
        #expect(try await world.load("bob@example.com").phone == "")
        _ = await open(link.body)
        try await world.auth("notp/pending-session", ["pendingRef": link.body["pendingRef"] ?? ""])
        let user = try await world.load("bob@example.com")
        #expect(user.phone == "+15555550103" && user.verifiedPhone)
    }

    @Test func `who adds a number is signed in by that alone (C-18.1)`() async throws {
        let user: JSONValue = ["loginId": "bob@example.com", "password": "Open+Sesame"]
        let token = try await world.auth("password/signup", user).body["refreshJwt"]?.stringValue ?? ""
        let body: JSONValue = ["loginId": "bob@example.com", "phone": "+15555550103"]
        let link = try await world.auth("notp/whatsapp/update", body, token: token)
        _ = await open(link.body)
        let answer = try await world.auth("notp/pending-session", ["pendingRef": link.body["pendingRef"] ?? ""])
        #expect(try JSONWebToken(answer.body["sessionJwt"]?.stringValue ?? "").claims["amr"] == ["whatsapp"])
    }

    @Test func `an enchanted link's reference is none of nOTP's`() async throws {
        _ = try await world.perform(CreateUser(loginId: "bob@example.com"))
        let link = try await world.auth("enchantedlink/signin/email", ["loginId": "bob@example.com"])
        let answer = try await world.auth("notp/pending-session", ["pendingRef": link.body["pendingRef"] ?? ""])
        #expect(answer.body["errorCode"] == "E062504")
    }

    /// Opens the page that stands in for WhatsApp.
    private func open(_ link: JSONValue, _ more: String = "") async -> HTTPResponse {
        let url = link["redirectUrl"]?.stringValue ?? ""
        let path = url.drop { $0 != "_" }
        return await world.send(.get, "/" + path + more, headers: ["Authorization": "none"])
    }
}
