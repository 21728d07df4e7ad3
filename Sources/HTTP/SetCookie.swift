/// The cookie of a `Set-Cookie` field (RFC 6265 §4.1).
package struct SetCookie: Sendable, Equatable {
    /// When browsers send the cookie with requests from other sites.
    package enum SameSite: String, Sendable {
        case lax = "Lax"
        case strict = "Strict"
        /// Always; browsers require `Secure` with it.
        case none = "None"
    }

    /// A token.
    package let name: String
    /// Bytes that need no quoting.
    package let value: String
    /// The path below which the cookie is sent; nil for the directory of the request's path.
    package var path: String?
    /// The host that gets the cookie with its subdomains; nil for the request's host alone.
    package var domain: String?
    /// The seconds until the cookie expires: 0 deletes it, nil keeps it until the browser is closed.
    package var maxAge: Int?
    package var secure: Bool
    package var httpOnly: Bool
    package var sameSite: SameSite?

    package init(
        _ name: String,
        _ value: String,
        path: String? = nil,
        domain: String? = nil,
        maxAge: Int? = nil,
        secure: Bool = false,
        httpOnly: Bool = false,
        sameSite: SameSite? = nil
    ) {
        precondition(!name.isEmpty && name.utf8.allSatisfy(\.isToken), "a cookie's name is a token")
        precondition(value.utf8.allSatisfy(\.isCookieOctet), "a cookie's value needs no quoting")
        self.name = name
        self.value = value
        self.path = path
        self.domain = domain
        self.maxAge = maxAge
        self.secure = secure
        self.httpOnly = httpOnly
        self.sameSite = sameSite
    }

    /// The field's value, without a path or domain that would break out of its attribute.
    ///
    /// Unlike name and value, these may come from a project's settings.
    package var fieldValue: String {
        var attributes = ["\(name)=\(value)"]
        if let path = Self.safe(path) { attributes.append("Path=\(path)") }
        if let domain = Self.safe(domain) { attributes.append("Domain=\(domain)") }
        if let maxAge { attributes.append("Max-Age=\(maxAge)") }
        if httpOnly { attributes.append("HttpOnly") }
        if secure { attributes.append("Secure") }
        if let sameSite { attributes.append("SameSite=\(sameSite.rawValue)") }
        return attributes.joined(separator: "; ")
    }

    private static func safe(_ attribute: String?) -> String? {
        guard let attribute, !attribute.isEmpty else { return nil }
        return attribute.utf8.allSatisfy { $0.isFieldContent && $0 != UInt8(ascii: ";") } ? attribute : nil
    }
}

extension UInt8 {
    /// `cookie-octet`, a byte of an unquoted value (RFC 6265 §4.1.1).
    fileprivate var isCookieOctet: Bool { (0x21...0x7E).contains(self) && !isOne(of: "\",;\\") }
}
