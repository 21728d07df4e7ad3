@testable import DescopeEmulator
import Foundation
import FoundationXML
import HTTP
import Testing

/// The metadata that a tenant's identity provider reads.
@Suite struct SAMLMetadataTests {
    @Test func `it names the service and where assertions go, whatever characters these have`() throws {
        let metadata = SAMLMetadata(entityID: "P2-a&b\"<", consumer: "http://x/acs?projectId=P2&tenantId=a%26b")
        let document = try XMLDocument(data: Data(metadata.response().body))
        let root = try #require(document.rootElement())
        #expect(root.attribute(forName: "entityID")?.stringValue == "P2-a&b\"<")
        let consumers = try root.nodes(forXPath: "//*[local-name()='AssertionConsumerService']/@Location")
        #expect(consumers.map(\.stringValue) == ["http://x/acs?projectId=P2&tenantId=a%26b"])
    }
}
