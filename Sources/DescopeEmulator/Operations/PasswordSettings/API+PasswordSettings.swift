extension API {
    static let passwordSettings: [any Endpoint.Type] = [LoadPasswordSettings.self, ConfigurePasswordSettings.self]
}
