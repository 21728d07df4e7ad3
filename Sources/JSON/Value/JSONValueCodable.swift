// The coders of this module take and give JSON values as they are; these methods serve types that pass a coder on.

extension JSONValue: Codable {
    package init(from decoder: any Decoder) throws {
        switch decoder {
        case let decoder as JSONDecoder: self = decoder.value
        case let recorder as SchemaRecorder:
            recorder.recording.noteSingle(JSONValue.self)
            self = .null
        default: preconditionFailure("only decodeJSON reads a JSON value")
        }
    }

    /// Other encoders, such as Swift Testing's for test arguments, get the text.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        guard encoder is JSONEncoder else { return try container.encode(text()) }
        try container.encode(self)
    }
}

extension JSONObject: Codable {
    package init(from decoder: any Decoder) throws {
        guard let decoder = decoder as? JSONDecoder else { preconditionFailure("only decodeJSON reads a JSON object") }
        self = try decoder.fields().object
    }

    package func encode(to encoder: any Encoder) throws { try JSONValue.object(self).encode(to: encoder) }
}
