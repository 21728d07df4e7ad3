/// Why a JSON value does not suit a type, and where.
package struct JSONDecodingError: Error, Sendable, Equatable {
    /// What is wrong.
    package enum Kind: Sendable, Equatable {
        /// A required field is absent, null, an empty list or, if a string, blank.
        case required
        /// A value of another JSON type, or a number that does not fit.
        case mismatch(expected: String, found: String)
        /// A value of the right type that its reader refuses, with the reason.
        case invalid(String)
    }

    /// The place, such as `users[3].loginId`; empty for the root.
    package let path: String
    package let kind: Kind

    package var isMismatch: Bool { if case .mismatch = kind { true } else { false } }
}

extension JSONDecodingError: CustomStringConvertible {
    package var description: String {
        let subject = path.isEmpty ? "the value" : path
        return switch kind {
        case .required: "\(subject) is required"
        case .mismatch(let expected, let found): "\(subject): expected \(expected), found \(found)"
        case .invalid(let reason): "\(subject): \(reason)"
        }
    }
}

extension JSONDecodingError {
    /// Takes over an error that a type's own `init(from:)` threw at the place.
    init(_ error: DecodingError, at place: CodingPlace) {
        switch error {
        case .keyNotFound(let key, let context):
            self.init(path: place.following(context.codingPath + [key]).text, kind: .required)
        case .valueNotFound(_, let context):
            self.init(path: place.following(context.codingPath).text, kind: .required)
        case .typeMismatch(_, let context), .dataCorrupted(let context):
            self.init(path: place.following(context.codingPath).text, kind: .invalid(context.debugDescription))
        @unknown default:
            self.init(path: place.text, kind: .invalid(String(describing: error)))
        }
    }
}
