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
}
