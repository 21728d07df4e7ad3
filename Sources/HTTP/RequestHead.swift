/// A request line and its header fields.
struct RequestHead: Sendable {
    let method: HTTPMethod
    let target: RequestTarget
    let version: HTTPVersion
    private(set) var headers = HTTPHeaders()

    /// Reads `method SP request-target SP HTTP-version`, with single spaces (RFC 9112 §3).
    init(requestLine line: ArraySlice<UInt8>) throws(HTTPProtocolError) {
        guard let first = line.firstIndex(of: .space), let second = line[(first + 1)...].firstIndex(of: .space),
            !line[(second + 1)...].contains(.space)
        else { throw .badRequest("The request line is not a method, a target and a version.") }
        // The version comes first: in another protocol, such as HTTP/2's preface, nothing else means the same.
        version = try HTTPVersion(line[(second + 1)...])
        let name = line[..<first]
        guard !name.isEmpty, name.allSatisfy(\.isToken) else { throw .badRequest("The method is invalid.") }
        method = HTTPMethod(rawValue: String(decoding: name, as: UTF8.self))
        guard method != .connect else { throw HTTPProtocolError(.notImplemented, "CONNECT is not implemented.") }
        target = try RequestTarget(line[(first + 1)..<second], method: method)
        headers.reserveCapacity()
    }

    mutating func add(fieldLine line: ArraySlice<UInt8>) throws(HTTPProtocolError) {
        headers.add(try FieldLine(line))
    }

    /// Takes fields that were checked for a head of the same version.
    mutating func take(_ fields: HTTPHeaders) { headers = fields }

    /// Checks `Host` after the last field.
    func checkHost() throws(HTTPProtocolError) {
        let hosts = headers.slices("Host")
        guard hosts.count < 2 else { throw .badRequest("Host is repeated.") }
        guard hosts.count == 1 || version == .http10 else { throw .badRequest("Host is missing.") }
        guard hosts.allSatisfy(Authority.isValid) else { throw .badRequest("Host is invalid.") }
    }

    /// Replaces `Host` with an absolute-form target's host.
    mutating func replaceHost() {
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
        guard headers.first("Connection") != nil else { return version == .http11 }
        let options = headers.list("Connection")
        return !options.contains("close") && (version == .http11 || options.contains("keep-alive"))
    }
}

/// The versions of HTTP/1; a later minor version counts as 1.1 (RFC 9110 §2.5).
package enum HTTPVersion: Sendable {
    case http10, http11

    /// Reads `HTTP/1.1`; the name is case-sensitive (RFC 9112 §2.3).
    init(_ bytes: ArraySlice<UInt8>) throws(HTTPProtocolError) {
        let start = bytes.startIndex
        guard bytes.count == 8, bytes.starts(with: "HTTP/".utf8), bytes[start + 6] == UInt8(ascii: "."),
            bytes[start + 5].isDigit, bytes[start + 7].isDigit
        else { throw .badRequest("The HTTP version is invalid.") }
        guard bytes[start + 5] == UInt8(ascii: "1") else {
            throw HTTPProtocolError(.versionNotSupported, "Only HTTP/1.1 and HTTP/1.0 are supported.")
        }
        self = bytes[start + 7] == UInt8(ascii: "0") ? .http10 : .http11
    }
}
