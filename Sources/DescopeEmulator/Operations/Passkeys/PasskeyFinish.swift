/// The end of a ceremony.
struct PasskeyFinish: Decodable, Sendable {
    var transactionId: String
    /// What `navigator.credentials` gave, as the text of a JSON object; bytes are base64url.
    var response: String
}

extension PasskeyFinish {
    /// Ends the making of a passkey.
    ///
    /// - Throws: `passkeyTransactionNotFound`; `passkeyRefused`. Both end the transaction.
    func registered(
        _ purposes: PasskeyTransaction.Purpose...,
        in context: Context
    ) throws -> (PasskeyTransaction, Passkey) {
        try verifying(purposes, in: context) { transaction in
            let registration = try PasskeyRegistration(verifying: response, for: transaction.ceremony)
            let id = Base64.url(registration.credential.id)
            guard try context.users.owner(ofPasskey: id) == nil else {
                throw APIError.passkey("it is registered already")
            }
            return Passkey(
                id: id,
                rpID: transaction.ceremony.relyingPartyID,
                publicKey: Base64.padded(registration.credential.publicKey),
                userHandle: transaction.userHandle,
                signCount: registration.signCount,
                createdTime: context.now
            )
        }
    }

    /// Ends the use of a passkey.
    ///
    /// - Throws: As `registered` does.
    func signed(in context: Context) throws -> (PasskeyTransaction, User) {
        try verifying([.signIn], in: context) { transaction in
            let assertion = try PasskeyAssertion(response)
            let id = Base64.url(assertion.credentialID)
            guard let owner = try transaction.userID ?? context.users.owner(ofPasskey: id),
                let user = try context.users.find(id: owner),
                let passkey = try context.users.passkeys(of: owner).first(where: { $0.id == id })
            else { throw APIError.passkey("nobody who may sign in here has it") }
            context.audit.note(user)
            let signCount = try assertion.verify(with: passkey, in: transaction.ceremony)
            try context.users.setSignCount(signCount, ofPasskey: id, of: owner)
            return user
        }
    }

    /// Takes the transaction and does something with it; a refusal ends the transaction as well.
    private func verifying<T>(
        _ purposes: [PasskeyTransaction.Purpose],
        in context: Context,
        _ body: (PasskeyTransaction) throws -> T
    ) throws -> (PasskeyTransaction, T) {
        guard let transaction = try context.tickets.take(PasskeyTransaction.self, transactionId),
            purposes.contains(transaction.purpose)
        else { throw APIError(.passkeyTransactionNotFound).keepingChanges }
        do {
            return (transaction, try body(transaction))
        } catch let error as APIError {
            throw error.keepingChanges
        }
    }
}
