internal import JSON

/// A question, and what the user says to it.
struct GivenAnswer: Decodable, Sendable {
    var id: String
    var answer: String
}

extension [GivenAnswer] {
    /// - Throws: `invalidArguments` for two answers to a question, which would be as many guesses.
    fileprivate func requireOneEach() throws {
        guard map(\.id).uniqued().count == count else {
            throw APIError.invalidArgument("answers", "it answers a question twice")
        }
    }
}

/// Keeps a signed-in user's answers to security questions, in the place of earlier ones (SQ-01).
struct SetUpSecurityQuestions: Endpoint {
    static let spec = OperationSpec(
        "Set up security questions",
        .post("/v1/auth/security-questions/setup"),
        .assumed,
        access: .session(.refresh)
    )
    static let audit: AuditAction? = .userModified

    var loginId: LoginID
    var answers: [GivenAnswer]

    func perform(in context: Context) throws -> Empty {
        let (_, user) = try Session.ofCaller(loginId, in: context)
        try answers.requireOneEach()
        let kept = answers.map { SecurityAnswer($0.answer, to: $0.id, salt: context.randomHex(bytes: 16)) }
        try context.users.setSecurityAnswers(kept, of: user.id)
        return Empty()
    }
}

/// Asks a signed-in user the questions that they have answered before (SQ-02).
struct LoadSecurityQuestions: Endpoint {
    static let spec = OperationSpec(
        "Load security questions",
        .get("/v1/auth/security-questions/verify"),
        .assumed,
        access: .session(.refresh)
    )

    /// The questions, in the order of the answers.
    struct Questions: JSONResponse {
        let questions: [Question]
    }

    /// A question.
    struct Question: JSONResponse {
        let id: String
        /// The ID, as the texts are in the service's console.
        let text: String
    }

    func perform(in context: Context) throws -> Questions {
        let user = try Session(in: context).requireUser()
        let answers = try context.users.securityAnswers(of: user.id)
        return Questions(questions: answers.map { Question(id: $0.questionID, text: $0.questionID) })
    }
}

/// Lets a signed-in user prove again who they are (SQ-03).
struct VerifySecurityQuestions: Endpoint {
    static let spec = OperationSpec(
        "Verify answers to security questions",
        .post("/v1/auth/security-questions/verify"),
        .assumed,
        access: .session(.refresh),
        isHeavy: true
    )
    static let audit: AuditAction? = .login(.securityquestions)

    var loginId: LoginID
    var answers: [GivenAnswer]
    @ProtoField var stepup = false

    func perform(in context: Context) throws -> Reply<JWTResponse> {
        let (session, user) = try Session.ofCaller(loginId, in: context)
        try answers.requireOneEach()
        let kept = try context.users.securityAnswers(of: user.id)
        guard !kept.isEmpty, kept.allSatisfy(isAnswered) else { throw APIError(.securityAnswersWrong) }
        var signIn = SignIn(user, by: .securityQuestions)
        (signIn.options.stepup, signIn.earlierMethods) = (stepup, session.facts.methods)
        return try signIn.perform(in: context).reply(in: context)
    }

    private func isAnswered(_ kept: SecurityAnswer) -> Bool {
        answers.contains { $0.id.isExactly(kept.questionID) && kept.matches($0.answer) }
    }
}
