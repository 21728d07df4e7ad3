internal import JSON

/// A ceremony that has started.
struct PasskeyStart: JSONResponse {
    let transactionId: String
    /// What `navigator.credentials` takes, as the text of a JSON object; bytes are base64url.
    let options: String
    /// Whether a passkey is to be made, not used.
    let create: Bool
}

/// Starts ceremonies for pages of one origin.
struct PasskeyStarter {
    let origin: WebOrigin
    let options: PasskeyOptions
    let context: Context

    /// - Throws: `invalidRequest` for what is no origin, `invalidArguments` for one that browsers make no passkeys for.
    init(origin: String, _ options: PasskeyOptions?, in context: Context) throws {
        guard let origin = WebOrigin(origin) else { throw APIError.invalidField("origin") }
        guard !origin.isAddress else {
            throw APIError.invalidArgument(
                "origin",
                "browsers make passkeys for names, as localhost, not for addresses"
            )
        }
        (self.origin, self.options, self.context) = (origin, options ?? PasskeyOptions(), context)
    }

    /// Starts making a passkey.
    ///
    /// - Parameters:
    ///   - user: Nil for a user who is not there yet.
    ///   - name: What the authenticator shows.
    ///   - prepare: Adds what the finish will need.
    func register(
        _ purpose: PasskeyTransaction.Purpose,
        for user: User?,
        _ loginID: LoginID,
        name: String,
        _ prepare: (inout PasskeyTransaction) -> Void = { _ in }
    ) throws -> PasskeyStart {
        let passkeys = try user.map { try usable($0) } ?? []
        let verification = options.verificationOfRegistration
        var transaction = PasskeyTransaction(purpose: purpose, ceremony: ceremony(for: origin.host, verification))
        (transaction.userID, transaction.loginID) = (user?.id, loginID.text)
        // A user has one handle, by which authenticators tell users apart; it says nothing of who that is.
        transaction.userHandle = passkeys.firstNonEmptyHandle ?? Base64.url(context.randomBytes(16))
        prepare(&transaction)
        let projectName = try context.project.name().nonEmpty ?? context.projectID
        let ceremony = transaction.ceremony
        return try start(
            transaction,
            create: true,
            [
                "rp": ["id": .string(ceremony.relyingPartyID), "name": .string(projectName)],
                "user": [
                    "id": .string(transaction.userHandle), "name": .string(loginID.text),
                    "displayName": .string(name.nonEmpty ?? loginID.text),
                ],
                "pubKeyCredParams": [["type": "public-key", "alg": -7]],
                "excludeCredentials": passkeys.descriptors(for: ceremony),
                "authenticatorSelection": options.selection,
                "attestation": "none",
            ]
        )
    }

    /// Starts using a passkey.
    ///
    /// - Parameter user: Nil for whoever has one.
    /// - Throws: `noPasskeys` if the user has none for pages of the origin.
    func sign(
        for user: User?,
        _ prepare: (inout PasskeyTransaction) -> Void = { _ in }
    ) throws -> PasskeyStart {
        let passkeys = try user.map { try usable($0) } ?? []
        guard user == nil || !passkeys.isEmpty else { throw APIError(.noPasskeys) }
        let verification = options.verificationOfAssertion
        // A passkey of the host itself comes before one of a name above it.
        let relyingPartyID = passkeys.map(\.rpID).max { $0.utf8.count < $1.utf8.count } ?? origin.host
        var transaction = PasskeyTransaction(purpose: .signIn, ceremony: ceremony(for: relyingPartyID, verification))
        transaction.userID = user?.id
        prepare(&transaction)
        return try start(
            transaction,
            create: false,
            [
                "rpId": .string(relyingPartyID), "allowCredentials": passkeys.descriptors(for: transaction.ceremony),
                "userVerification": verification.json,
            ]
        )
    }

    /// A user's passkeys that pages of the origin may use.
    func usable(_ user: User) throws -> [Passkey] {
        try context.users.passkeys(of: user.id).filter { origin.mayUse(passkeysOf: $0.rpID) }
    }

    private func ceremony(for relyingPartyID: String, _ verification: PasskeyOptions.Requirement) -> PasskeyCeremony {
        PasskeyCeremony(
            challenge: Base64.url(context.randomBytes(32)),
            origin: origin.text,
            relyingPartyID: relyingPartyID,
            needsVerification: verification == .required
        )
    }

    private func start(_ transaction: PasskeyTransaction, create: Bool, _ options: JSONObject) throws -> PasskeyStart {
        let id = context.randomHex(bytes: 16)
        try context.tickets.add(transaction, secret: id, lifetime: PasskeyTransaction.lifetime)
        var options = try self.options.extended(options)
        options["challenge"] = .string(transaction.ceremony.challenge)
        options["timeout"] = .number(JSONNumber(Int(PasskeyTransaction.lifetime) * 1000))
        let text = (["publicKey": .object(options)] as JSONValue).text()
        return PasskeyStart(transactionId: id, options: text, create: create)
    }
}

extension [Passkey] {
    fileprivate var firstNonEmptyHandle: String? { lazy.map(\.userHandle).first { !$0.isEmpty } }

    /// Those of the ceremony's relying party, as browsers take them.
    fileprivate func descriptors(for ceremony: PasskeyCeremony) -> JSONValue {
        .array(
            filter { $0.rpID == ceremony.relyingPartyID }.map { ["type": "public-key", "id": .string($0.id)] }
        )
    }
}
