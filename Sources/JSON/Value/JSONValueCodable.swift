// The coders of this module take and give JSON values as they are; what is here serves calls by hand and other coders.

extension JSONValue: Codable {
    /// Takes the decoder's value; from another format's decoder only a null, as more would mean trying each type.
    package init(from decoder: any Decoder) throws {
        if let decoder = decoder as? JSONDecoder {
            self = decoder.value
            return
        }
        (decoder as? SchemaRecorder)?.recording.noteSingle(JSONValue.self)
        guard try decoder.singleValueContainer().decodeNil() else {
            let context = DecodingError.Context(
                codingPath: decoder.codingPath,
                debugDescription: "Only decodeJSON reads a JSON value"
            )
            throw DecodingError.typeMismatch(JSONValue.self, context)
        }
        self = .null
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let truth): try container.encode(truth)
        case .number(let number):
            try number.intValue.map { try container.encode($0) } ?? container.encode(number.doubleValue)
        case .string(let text): try container.encode(text)
        case .array(let elements): try container.encode(elements)
        case .object(let object): try container.encode(object)
        }
    }
}

extension JSONObject: Codable {
    package init(from decoder: any Decoder) throws {
        self.init()
        let container = try decoder.container(keyedBy: AnyKey.self)
        for key in container.allKeys { self[key.stringValue] = try container.decode(JSONValue.self, forKey: key) }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: AnyKey.self)
        for (key, value) in self { try container.encode(value, forKey: AnyKey(stringValue: key)) }
    }
}
