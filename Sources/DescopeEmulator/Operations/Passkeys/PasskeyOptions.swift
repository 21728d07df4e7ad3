internal import JSON

/// What the caller wants of authenticators, in the words of WebAuthn §5.4 and §5.5.
///
/// The published schema has numbers for these words, of which nobody says what they mean: they say nothing here.
struct PasskeyOptions: Decodable, Sendable {
    var authenticatorSelection: Selection?
    /// Ignored: what an authenticator's maker attests is not looked at.
    var attestation: JSONValue?
    var userVerification: JSONValue?
    /// WebAuthn's extensions as the text of a JSON object.
    @ProtoField var extensionsJSON = ""

    /// Which authenticators may make a passkey.
    struct Selection: Decodable, Sendable {
        var authenticatorAttachment: JSONValue?
        var requireResidentKey: JSONValue?
        var residentKey: JSONValue?
        var userVerification: JSONValue?
        /// Ignored: it is said beside the selection.
        @ProtoField var extensionsJSON = ""
    }

    /// How much something is wanted.
    enum Requirement: String {
        case required, preferred, discouraged

        init?(_ value: JSONValue?) {
            guard let word = value?.stringValue else { return nil }
            self.init(rawValue: word)
        }

        var json: JSONValue { .string(rawValue) }
    }
}

extension PasskeyOptions {
    /// Whether the user must be verified when a passkey is made.
    var verificationOfRegistration: Requirement {
        Requirement(authenticatorSelection?.userVerification) ?? verificationOfAssertion
    }

    /// Whether the user must be verified when a passkey signs.
    var verificationOfAssertion: Requirement { Requirement(userVerification) ?? .preferred }

    /// What browsers take as the selection of authenticators.
    var selection: JSONValue {
        let residentKey = Requirement(authenticatorSelection?.residentKey) ?? .preferred
        var selection: JSONObject = [
            "residentKey": residentKey.json, "requireResidentKey": .bool(residentKey == .required),
            "userVerification": verificationOfRegistration.json,
        ]
        if let word = authenticatorSelection?.authenticatorAttachment?.stringValue,
            ["platform", "cross-platform"].contains(word)
        {
            selection["authenticatorAttachment"] = .string(word)
        }
        return .object(selection)
    }

    /// The options with the extensions, if any.
    ///
    /// - Throws: `invalidRequest` for extensions that are no object.
    func extended(_ options: JSONObject) throws -> JSONObject {
        guard !extensionsJSON.isEmpty else { return options }
        var options = options
        options["extensions"] = .object(try extensions())
        return options
    }

    private func extensions() throws -> JSONObject {
        let error = APIError.invalidField("passkeyOptions.extensionsJSON")
        do {
            guard let extensions = try JSONValue(parsing: Array(extensionsJSON.utf8)).objectValue else { throw error }
            return extensions
        } catch _ as JSONSyntaxError {
            throw error
        }
    }
}
