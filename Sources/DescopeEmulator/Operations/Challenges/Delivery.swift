/// Sends a user something that has to come back.
struct Delivery<Way: Challenge> {
    let method: DeliveryMethod
    let options: LoginOptions
    /// Whose service would send it; shown in the outbox.
    let providerID: String
    var usesRecovery = false
    /// The change that waits for the answer.
    var update: ContactUpdate?
    var earlierMethods: [String] = []

    /// - Throws: `userDisabled`; `missingArguments` for a user without an address; `contactNotVerified` for one whose
    ///   address somebody has said not to be verified; what the session of a step-up throws.
    func send(to user: User, _ loginID: LoginID, url: String, in context: Context) throws -> Way.Answer {
        try user.requireMaySignIn()
        let address = try update?.address ?? address(of: user, loginID)
        let methods = try earlierMethods + options.earlierMethods(of: user, in: context)
        var details = CodeDetails(loginOptions: options, earlierMethods: methods, update: update)
        details.address = address
        let sent = try issue(to: user, loginID, address, url, details, in: context)
        return Way.answer(sent)
    }

    /// Where it goes: the user's address, or else a login ID that is one (C-09).
    private func address(of user: User, _ loginID: LoginID) throws -> String {
        let field = Way.Address.contact
        let contact = user[keyPath: usesRecovery ? field.recovery : field.contact]
        guard contact.isEmpty else {
            // Who signed up verifies the address by this very code (AR-7.7).
            guard contact.isVerified || user.signedUp else { throw APIError(.contactNotVerified) }
            return contact.value
        }
        guard !usesRecovery, let address = field.normalised(loginID.text) else {
            throw APIError(.missingArguments, "Missing email or phone")
        }
        return address
    }

    private func issue(
        to user: User,
        _ loginID: LoginID,
        _ address: String,
        _ url: String,
        _ details: CodeDetails,
        in context: Context
    ) throws -> SentChallenge {
        let codes = Codes(context: context)
        var draft = CodeDraft(Way.kind, for: user.id, loginID, by: method)
        draft.details = details
        var message = Message(kind: Way.messageKind, channel: method.channel, recipient: address)
        (message.loginID, message.userID) = (loginID.text, user.id)
        (message.template, message.templateOptions) = (options.templateId, options.templateOptions)
        (message.locale, message.providerID) = (options.locale, providerID)
        var linkID = ""
        if Way.kind == .otp {
            // The code before is worth nothing now; earlier links live on (AR-3.0).
            try context.codes.discard(.otp, of: user.id)
            message.code = try codes.issueOTP(draft)
        } else {
            if Way.kind == .enchantedlink { (draft.pendingRef, linkID) = (codes.newPendingRef(), codes.newLinkID()) }
            (message.link, message.token) = try codes.issueLink(draft, to: url)
        }
        try context.outbox.send(message)
        let masked = EmailAddress(address)?.masked ?? PhoneNumber(address)?.masked ?? ""
        let attempts = try context.settings.maxOTPAttempts
        return SentChallenge(masked: masked, pendingRef: draft.pendingRef, linkID: linkID, attempts: attempts)
    }
}

extension ContactField {
    /// The address for those who lost their usual one.
    fileprivate var recovery: any WritableKeyPath<User, Contact> & Sendable {
        name == ContactField.email.name ? \User.recoveryEmail : \User.recoveryPhone
    }
}
