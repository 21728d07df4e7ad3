internal import JSON

/// An element of a batch: a field that it lacks, or that is invalid, fails this element alone.
///
/// A field of another JSON type fails the request, because a client that sends one does not speak the protocol.
struct Item<Value: Decodable & Sendable>: Decodable, Sendable {
    /// The element, or what is wrong with it.
    let value: Result<Value, APIError>
    /// The element as the request has it.
    let fields: JSONValue

    init(_ value: Value) {
        self.value = .success(value)
        fields = .object([:])
    }

    init(from decoder: any Decoder) throws {
        fields = try JSONValue(from: decoder)
        do {
            value = .success(try decodeJSON(Value.self, from: fields))
        } catch let error as JSONDecodingError where !error.isMismatch {
            value = .failure(APIError(error))
        } catch {
            // Said again with its whole path.
            value = .success(try decoder.singleValueContainer().decode(Value.self))
        }
    }
}

extension Item: SchemaProviding {
    static var schema: Schema { Schema(of: Value.self) }
    static var example: Item? { Item(refused: APIError(.invalidRequest)) }

    private init(refused error: APIError) {
        value = .failure(error)
        fields = .null
    }
}
