internal import JSON

/// Begins the sign-up of a user, who is there from now on and signs in with what is sent (AR-3.0).
struct SignUpWith<Way: Challenge>: Endpoint {
    static var spec: OperationSpec {
        OperationSpec("Sign up with \(Way.word)", Way.routes("signup"), .live, access: .project)
    }
    static var audit: AuditAction? { .loginStart(Way.auditMethod) }

    var deliveryMethod: DeliveryMethod
    var loginId: LoginID
    @Flattened var address: Way.Address
    var user: NewUser?
    @ProtoField var loginOptions = LoginOptions()
    @ProtoField var providerId = ""
    @Flattened var target: Way.Target

    func perform(in context: Context) throws -> Way.Answer {
        var details = user ?? NewUser()
        // An empty address counts as absent, and the login ID is the address then (C-31).
        if let address = address.text.nonEmpty { details.setIfEmpty(address, of: Way.Address.contact) }
        let user = try SignUp(loginID: loginId, details: details).user(in: context)
        let options = loginOptions.forSignUp
        let delivery = Delivery<Way>(method: deliveryMethod, options: options, providerID: providerId)
        return try delivery.send(to: user, loginId, url: target.url, in: context)
    }
}

/// Begins the sign-in of a user with what is sent.
struct SignInWith<Way: Challenge>: Endpoint {
    static var spec: OperationSpec {
        OperationSpec("Sign in with \(Way.word)", Way.routes("signin"), .live, access: .project)
    }
    static var audit: AuditAction? { .loginStart(Way.auditMethod) }

    @Flattened var request: SignInRequest<Way>

    func perform(in context: Context) throws -> Way.Answer {
        try request.send(to: context.users.signingIn(request.loginId), in: context)
    }
}

/// The same, for a user who is created if need be.
struct SignUpOrInWith<Way: Challenge>: Endpoint {
    static var spec: OperationSpec {
        OperationSpec("Sign up or in with \(Way.word)", Way.routes("signup-in"), .live, access: .project)
    }
    static var audit: AuditAction? { .loginStart(Way.auditMethod) }

    @Flattened var request: SignInRequest<Way>

    func perform(in context: Context) throws -> Way.Answer {
        if let user = try context.users.find(signingIn: request.loginId) {
            return try request.send(to: user, in: context)
        }
        var request = request
        request.loginOptions = request.loginOptions.forSignUp
        let user = try SignUp(loginID: request.loginId, details: NewUser()).create(in: context)
        return try request.send(to: user, in: context)
    }
}

/// What a sign-in by a challenge is made of.
struct SignInRequest<Way: Challenge>: Decodable, Sendable {
    var deliveryMethod: DeliveryMethod
    var loginId: LoginID
    @ProtoField var loginOptions = LoginOptions()
    @ProtoField var providerId = ""
    /// Ignored: an application changes nothing of a session.
    @ProtoField var ssoAppId = ""
    /// Whether it goes to the recovery address.
    @ProtoField var useRecovery = false
    @Flattened var target: Way.Target
}

extension SignInRequest {
    fileprivate func send(to user: User, in context: Context) throws -> Way.Answer {
        var delivery = Delivery<Way>(method: deliveryMethod, options: loginOptions, providerID: providerId)
        delivery.usesRecovery = useRecovery
        return try delivery.send(to: user, loginId, url: target.url, in: context)
    }
}

/// Begins the change of a user's address, which is theirs once what is sent to it has come back (AR-3.0).
struct UpdateContactWith<Way: Challenge>: Endpoint {
    static var spec: OperationSpec {
        OperationSpec("Change a contact with \(Way.word)", Way.updateRoutes, .live, access: .session(.refresh))
    }

    var deliveryMethod: DeliveryMethod
    var loginId: LoginID
    @Flattened var address: Way.Address
    @ProtoField var addToLoginIDs = false
    @ProtoField var onMergeUseExisting = false
    @ProtoField var failOnConflict = false
    /// Whether what is proved joins what the session has proved, as python's codes can (C-18.1).
    @ProtoField var mfa = false
    @ProtoField var providerId = ""
    @ProtoField var templateId = ""
    @ProtoField var templateOptions: [String: JSONValue] = [:]
    @ProtoField var locale = ""
    @Flattened var target: Way.Target

    func perform(in context: Context) throws -> Way.Answer {
        let field = Way.Address.contact
        guard let address = address.text.nonEmpty else { throw APIError.requiredField(field.name) }
        let contact = try field.parse(address, verified: true)
        let (session, user) = try Session.ofCaller(loginId, in: context)
        var update = ContactUpdate(address: contact.value, isEmail: field.name == ContactField.email.name)
        (update.addToLoginIDs, update.failOnConflict) = (addToLoginIDs, failOnConflict)
        update.onMergeUseExisting = onMergeUseExisting
        try update.requireNoConflict(for: user, in: context)
        var options = LoginOptions()
        (options.templateId, options.templateOptions, options.locale) = (templateId, templateOptions, locale)
        var delivery = Delivery<Way>(method: deliveryMethod, options: options, providerID: providerId)
        delivery.update = update
        if mfa { delivery.earlierMethods = session.facts.methods }
        return try delivery.send(to: user, loginId, url: target.url, in: context)
    }
}

extension NewUser {
    /// Takes an address that stands beside the user's fields.
    fileprivate mutating func setIfEmpty(_ address: String, of field: ContactField) {
        if field.name == ContactField.email.name {
            if email.isEmpty { email = address }
        } else if phone.isEmpty {
            phone = address
        }
    }
}
