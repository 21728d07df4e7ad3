/// The fields of two values in one JSON object, the first one's before the second one's.
struct Joined<First: Sendable, Second: Sendable>: Sendable {
    let first: First
    let second: Second

    init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }
}

extension Joined: Encodable where First: Encodable, Second: Encodable {
    func encode(to encoder: any Encoder) throws {
        try first.encode(to: encoder)
        try second.encode(to: encoder)
    }
}

extension Joined: Decodable where First: Decodable, Second: Decodable {
    init(from decoder: any Decoder) throws {
        self.init(try First(from: decoder), try Second(from: decoder))
    }
}

extension Joined: ResponseGenerator, JSONResponse where First: Codable, Second: Codable {}
