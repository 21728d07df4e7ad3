extension API {
    static let license: [any Endpoint.Type] = [LoadLicense.self]
}
