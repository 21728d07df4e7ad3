import HTTP

/// What the response to a request depends on.
struct Exchange {
    let number: Int
    let isHead: Bool
    let version: HTTPVersion
    let keepsAlive: Bool

    init(number: Int, _ request: HTTPRequest) {
        self.number = number
        isHead = request.method == .head
        version = request.version
        keepsAlive = request.keepsAlive
    }

    /// The response's bytes; `isLast` if the server ends the connection after it.
    func encoded(_ response: HTTPResponse, bodyLimit: Int = .max, isLast: Bool, date: String) -> [UInt8] {
        response.encoded(
            head: isHead,
            bodyLimit: bodyLimit,
            keepsAlive: keepsAlive && !isLast,
            version: version,
            date: date
        )
    }
}
