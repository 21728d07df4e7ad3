internal import JSON

/// Where the service would send audit records to (AU-07).
struct AuditConnector: Codable, Sendable {
    @ProtoField var name = ""
    @ProtoField var description = ""
    @ProtoField var url = ""
    var authentication: Authentication?
    @ProtoField var hmacSecret = ""
    @ProtoField var headers: [String: String] = [:]
    /// Whether certificates go unchecked.
    @ProtoField var insecure = false
    @ProtoField var filters = Filters()

    /// How the emulator would say who it is.
    struct Authentication: Codable, Sendable {
        @ProtoField var bearerToken = ""
        var basic: Basic?
        var apiKey: APIKey?
    }

    struct Basic: Codable, Sendable {
        @ProtoField var username = ""
        @ProtoField var password = ""
    }

    struct APIKey: Codable, Sendable {
        @ProtoField var key = ""
        @ProtoField var token = ""
    }

    /// Which records are wanted.
    struct Filter: Codable, Sendable, FieldAliasing {
        static let aliases = ["filterType": ["key"]]

        @ProtoField var filterType = ""
        @ProtoField var `operator` = ""
        @ProtoField var values: [String] = []
    }

    /// A list of filters; version 1 sends one without a list.
    struct Filters: SchemaProviding, Encodable, Sendable, ZeroInitializable {
        static var schema: Schema { Schema(of: [Filter].self) }

        private let list: [Filter]

        init() { list = [] }

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            let isOne = try JSONValue(from: decoder).objectValue != nil
            list = isOne ? [try container.decode(Filter.self)] : try container.decode([Filter].self)
        }

        func encode(to encoder: any Encoder) throws { try list.encode(to: encoder) }
    }
}
