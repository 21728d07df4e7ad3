@testable import DescopeEmulator
import Testing

/// What OAuth needs of texts.
@Suite struct OAuthTests {
    @Test(arguments: [
        ("https://app.example/cb", "https://app.example/cb", true),
        ("https://app.example/cb", "https://app.example/cb/", false),
        ("https://app.example/cb", "https://app.example/cb?a=1", false),
        ("https://app.example/*", "https://app.example/a/b?c", true),
        ("https://*.app.example/cb", "https://eu.app.example/cb", true),
        ("https://*.app.example/cb", "https://evil.example/.app.example/cb", false),
        ("https://*.app.example/cb", "https://evil.example?.app.example/cb", false),
        ("https://*/cb", "https://evil.example/cb", true), ("https://*/cb", "http://evil.example/cb", false),
        ("http://localhost:*/cb", "http://localhost:3000/cb", true), ("myapp://*", "myapp://cb", true),
        ("https://a.example/*/b*c", "https://a.example/x/bbc", true),
        ("https://a.example/*aa", "https://a.example/a", false),
        ("https://a.example/ab*bc", "https://a.example/abc", false),
    ])
    func `a star stands for any text, in a host for no slash (SS-35)`(_ pattern: String, _ url: String, _ fits: Bool) {
        #expect(RedirectPattern(pattern).matches(url) == fits)
    }

    @Test(arguments: [
        ("https://app.example/cb", true), ("http://localhost:3000", true), ("com.example.app:/cb", true),
        ("myapp://cb", true),
        ("/cb", false), ("app.example/cb", false), ("https://app.example/#x", false),
        ("https://app.example/a b", false),
        ("1app://x", false), ("https:", false), ("", false),
        // A browser takes the one for a slash, and what stands before the other for a user's name.
        (#"https://evil.example\.app.example/cb"#, false), ("http://localhost:1@evil.example/cb", false),
        ("myapp://ann@cb", false), ("https://app.example/@ann?to=bob@example.com", true), ("mailto:ann@x", true),
        ("https://app.example/<b>", false),
    ])
    func `a user is sent to absolute URLs without fragments`(_ url: String, _ fits: Bool) {
        #expect(url.isRedirectURL == fits)
    }

    @Test func `a proof key is that of RFC 7636, appendix B`() {
        #expect(
            ProofKey.proves(TestClient.verifier, TestClient.challenge) && ProofKey.isChallenge(TestClient.challenge)
        )
        #expect(!ProofKey.proves(TestClient.verifier + "a", TestClient.challenge))
        #expect(!ProofKey.proves(String(TestClient.verifier.dropLast()), TestClient.challenge))
    }

    @Test(arguments: ["", "abc", String(repeating: "a", count: 44), String(repeating: "!", count: 43)])
    func `a challenge is a SHA-256 digest in base64url`(_ text: String) {
        #expect(!ProofKey.isChallenge(text))
    }

    @Test(arguments: [
        ("https://a.example", "https://a.example?x=1%20%26"), ("https://a.example?b", "https://a.example?b&x=1%20%26"),
        ("https://a.example#c", "https://a.example?x=1%20%26#c"),
    ])
    func `items join a query before the fragment`(_ url: String, _ joined: String) {
        #expect(url.adding([("x", "1 &")]) == joined)
    }

    @Test(arguments: [
        ("http://h/P2x", "P2x", "descope-default-oidc"), ("https://h:1/P2x/app", "P2x", "app"),
    ])
    func `an issuer names project and application (SS-34)`(_ text: String, _ project: String, _ application: String) {
        #expect(Issuer(text).map { [$0.projectID, $0.applicationID, $0.text] } == [project, application, text])
    }

    @Test(arguments: ["P2x", "", "http:/h/P2x", "ftp://h/P2x", "http://h/v1/apps/P2x"])
    func `other texts are no issuers`(_ text: String) { #expect(Issuer(text) == nil) }

    @Test func `a text in a page is no markup`() { #expect("<a href='\"&".asHTML == "&lt;a href=&#39;&quot;&amp;") }
}
