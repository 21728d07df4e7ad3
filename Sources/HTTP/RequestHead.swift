/// A request line and its header fields.
struct RequestHead: Sendable {
    let method: HTTPMethod
    let target: RequestTarget
    let version: HTTPVersion
    private(set) var headers = HTTPHeaders()

    /// Reads `method SP request-target SP HTTP-version`, with single spaces (RFC 9112 §3).
    init(requestLine line: ArraySlice<UInt8>) throws(HTTPProtocolError) {
        let parts = line.split(separator: .space, maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw .badRequest("The request line is not a method, a target and a version.") }
        // The version comes first: in another protocol, such as HTTP/2's preface, nothing else means the same.
        version = try HTTPVersion(parts[2])
        guard !parts[0].isEmpty, parts[0].allSatisfy(\.isToken) else { throw .badRequest("The method is invalid.") }
        method = HTTPMethod(rawValue: String(decoding: parts[0], as: UTF8.self))
        guard method != .connect else { throw HTTPProtocolError(.notImplemented, "CONNECT is not implemented.") }
        target = try RequestTarget(parts[1], method: method)
    }

    mutating func add(fieldLine line: ArraySlice<UInt8>) throws(HTTPProtocolError) {
        let field = try FieldLine.parse(line)
        headers.add(field.name, field.value)
    }

    /// Checks `Host` after the last field, and replaces it with an absolute-form target's host.
    mutating func resolveHost() throws(HTTPProtocolError) {
        let hosts = headers.values("Host")
        guard hosts.count < 2 else { throw .badRequest("Host is repeated.") }
        guard hosts.count == 1 || version == .http10 else { throw .badRequest("Host is missing.") }
        guard hosts.allSatisfy(Authority.isValid) else { throw .badRequest("Host is invalid.") }
        if let authority = target.authority { headers["Host"] = authority }
    }

    /// Whether the client waits for `100 Continue`; HTTP/1.0 clients never do (RFC 9110 §10.1.1).
    func expectsContinue() throws(HTTPProtocolError) -> Bool {
        let expectations = headers.list("Expect")
        guard expectations.allSatisfy({ $0 == "100-continue" }) else {
            throw HTTPProtocolError(.expectationFailed, "An expectation other than 100-continue cannot be met.")
        }
        return !expectations.isEmpty && version == .http11
    }

    /// True by default for HTTP/1.1; HTTP/1.0 clients must ask for it (RFC 9112 §9.3).
    var keepsAlive: Bool {
        let options = headers.list("Connection")
        return !options.contains("close") && (version == .http11 || options.contains("keep-alive"))
    }
}

/// The versions of HTTP/1; a later minor version counts as 1.1 (RFC 9110 §2.5).
package enum HTTPVersion: Sendable {
    case http10, http11

    /// Reads `HTTP/1.1`; the name is case-sensitive (RFC 9112 §2.3).
    init(_ bytes: ArraySlice<UInt8>) throws(HTTPProtocolError) {
        let digits = Array(bytes.dropFirst(5))
        guard bytes.starts(with: "HTTP/".utf8), digits.count == 3, digits[1] == UInt8(ascii: "."),
            digits[0].isDigit, digits[2].isDigit
        else { throw .badRequest("The HTTP version is invalid.") }
        guard digits[0] == UInt8(ascii: "1") else {
            throw HTTPProtocolError(.versionNotSupported, "Only HTTP/1.1 and HTTP/1.0 are supported.")
        }
        self = digits[2] == UInt8(ascii: "0") ? .http10 : .http11
    }
}
