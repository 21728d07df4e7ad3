/// A user's answer to a security question as kept: never the text itself.
struct SecurityAnswer: Sendable, Equatable {
    let questionID: String
    let salt: String
    let hash: String

    init(questionID: String, salt: String, hash: String) {
        (self.questionID, self.salt, self.hash) = (questionID, salt, hash)
    }

    init(_ text: String, to questionID: String, salt: String) {
        self.init(questionID: questionID, salt: salt, hash: Self.digest(text, salt))
    }

    /// Whether a text is the answer; capitals and white space around it do not matter.
    func matches(_ text: String) -> Bool { Self.digest(text, salt).isSameSecret(as: hash) }

    private static func digest(_ text: String, _ salt: String) -> String { sha256(salt + text.trimmed.lowercased()) }
}
