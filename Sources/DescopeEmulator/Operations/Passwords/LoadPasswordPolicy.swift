/// Tells clients what the project asks of passwords (AR-3.7).
struct LoadPasswordPolicy: Endpoint {
    static let spec = OperationSpec(
        "Load the password policy",
        .get("/v1/auth/password/policy"),
        .documented,
        access: .project
    )

    /// The part of the project's settings that clients may know.
    struct Policy: JSONResponse {
        let minLength: Int
        let lowercase: Bool
        let uppercase: Bool
        let number: Bool
        let nonAlphanumeric: Bool
        let strengthScoreEnabled: Bool
        let strengthScore: Int
    }

    func perform(in context: Context) throws -> Policy {
        let settings = try PasswordSettings.inForce(in: context)
        return Policy(
            minLength: settings.minLength,
            lowercase: settings.lowercase,
            uppercase: settings.uppercase,
            number: settings.number,
            nonAlphanumeric: settings.nonAlphanumeric,
            strengthScoreEnabled: settings.enablePasswordStrength,
            strengthScore: settings.passwordStrengthScore
        )
    }
}
