@testable import DescopeEmulator
import HTTP
import Testing

/// The metadata that a tenant's identity provider reads.
@Suite struct SAMLMetadataTests {
    @Test func `it names the service and where assertions go, whatever characters these have`() {
        let metadata = SAMLMetadata(entityID: "P2-a&b\"<", consumer: "http://x/acs?projectId=P2&tenantId=a%26b")
        let text = String(decoding: metadata.response().body, as: UTF8.self)
        #expect(text.contains(#"entityID="P2-a&amp;b&quot;&lt;""#))
        #expect(text.contains(#"Location="http://x/acs?projectId=P2&amp;tenantId=a%26b""#))
    }
}
