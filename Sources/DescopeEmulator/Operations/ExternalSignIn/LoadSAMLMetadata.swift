internal import HTTP
internal import JSON

/// What a tenant's identity provider is to know of the service, in SAML's words (SAML metadata §2.4.4).
struct LoadSAMLMetadata: Endpoint {
    static let spec = OperationSpec(
        "Load the SAML metadata of a tenant",
        .get("/v1/auth/saml/metadata"),
        .sdk,
        access: .parameter("projectId")
    )

    var projectId: String
    var tenant: String
    @ProtoField var ssoId = ""

    func perform(in context: Context) throws -> SAMLMetadata {
        try context.tenants.require(tenant)
        let query =
            [("projectId", context.projectID), ("tenantId", tenant)] + (ssoId.isEmpty ? [] : [("ssoId", ssoId)])
        return SAMLMetadata(
            entityID: "\(context.projectID)-\(tenant)",
            consumer: "\(context.request.origin)/v1/auth/saml/acs".adding(query.map { (name: $0.0, value: $0.1) })
        )
    }
}

/// The metadata of a service provider.
struct SAMLMetadata: ResponseGenerator {
    static let document: (any JSONResponse.Type)? = nil

    let entityID: String
    /// Where assertions are sent to.
    let consumer: String

    func response() -> HTTPResponse {
        HTTPResponse(.ok, headers: ["Content-Type": "application/samlmetadata+xml"], body: Array(xml.utf8))
    }

    private var xml: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="\(entityID.asHTML)">
          <md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
            <md:NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</md:NameIDFormat>
            <md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="\(consumer.asHTML)" index="0" isDefault="true"/>
          </md:SPSSODescriptor>
        </md:EntityDescriptor>

        """
    }
}
