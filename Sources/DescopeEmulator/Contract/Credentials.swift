internal import HTTP

/// Why a request's credentials are refused.
struct Refusal: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }

    /// A text that can be the ID of a project, and where it stands.
    static func checked(_ projectID: some StringProtocol, in form: String = "") throws(Refusal) -> String {
        guard MachineName.isValid(projectID, upTo: 64) else {
            let place = form.isEmpty ? "" : "; the Authorization header must be \(form)"
            throw Refusal("\"\(projectID)\" is not a project ID: 1 to 64 letters, digits, _ and -" + place)
        }
        return String(projectID)
    }
}

/// A bearer token: `<projectId>`, `<projectId>:<token>`, `<projectId>:<key>` or all three (AR-1.1).
struct BearerToken {
    let caller: Caller

    /// - Parameters:
    ///   - form: The header that the operation wants, for messages.
    ///   - hasAccessKey: Whether an access key, of whatever form, stands behind the project; what follows is ignored.
    init(_ headers: HTTPHeaders, form: String, hasAccessKey: Bool = false) throws(Refusal) {
        let fields = headers.slices("Authorization")
        guard let field = fields.first else {
            throw Refusal("The Authorization header is missing: it must be \(form)")
        }
        guard fields.count == 1 else { throw Refusal("There is more than one Authorization header") }
        guard var rest = field.credentials(ofScheme: "bearer") else {
            throw Refusal("The Authorization header must be \(form)")
        }
        var caller = Caller(projectID: try Refusal.checked(Self.takePart(of: &rest), in: form))
        for isLast in [false, true] where !rest.isEmpty {
            rest.removeFirst()
            let part = isLast ? String(decoding: rest, as: UTF8.self) : Self.takePart(of: &rest)
            // A JWT has two dots, a key has none (C-13).
            if hasAccessKey {
                caller.key = caller.key ?? part
            } else if caller.token == nil, part.utf8.count(where: { $0 == UInt8(ascii: ".") }) == 2 {
                caller.token = part
            } else {
                guard (caller.key ?? "").isEmpty, !part.utf8.contains(UInt8(ascii: ":")) else {
                    throw Refusal("The bearer token has a key with a colon; the Authorization header must be \(form)")
                }
                caller.key = part
            }
        }
        self.caller = caller
    }

    /// Takes what comes before the next colon, or all.
    private static func takePart(of bytes: inout ArraySlice<UInt8>) -> String {
        let part = bytes.prefix { $0 != UInt8(ascii: ":") }
        bytes = bytes[part.endIndex...]
        return String(decoding: part, as: UTF8.self)
    }
}

extension ArraySlice<UInt8> {
    /// What follows a scheme, whose case does not matter (RFC 9110 §11.1); nil if another scheme, or nothing, is there.
    func credentials(ofScheme scheme: String) -> ArraySlice<UInt8>? {
        let length = scheme.utf8.count
        guard count > length + 1, self[startIndex + length] == UInt8(ascii: " "),
            prefix(length).elementsEqual(scheme.utf8, by: { $0 | 0x20 == $1 })
        else { return nil }
        let credentials = dropFirst(length + 1).drop { $0 == UInt8(ascii: " ") }
        return credentials.isEmpty ? nil : credentials
    }
}
