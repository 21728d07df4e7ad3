/// Signing in, and the tokens that come of it.
extension ErrorCode {
    static let wrongCode = ErrorCode("E061102", 401, "One time code is invalid")
        .seen(.live, "all SDKs name the code; .NET's live tests assert its text")
    static let tooManyAttempts = ErrorCode("E061103", 401, "Too many attempts to verify the one time code")
        .seen(.sdk, "all SDKs name the code; its texts are assumed")
    static let codeExpired = ErrorCode("E061104", 401, "One time code expired")
        .seen(.documented, "Descope's page of common errors; the texts are assumed")
    static let linkPending = ErrorCode("E062503", 401, "Enchanted link was not verified yet")
        .seen(.sdk, "all SDKs go on polling at this code; its texts are assumed")
    static let linkExpired = ErrorCode("E062504", 401, "Token expired")
        .saying("Failed to load magic link token")
        .seen(.live, ".NET's unit tests have the answer, its live tests assert the texts")
    static let loggedOut = ErrorCode("E064001", 401, "Token expired")
        .saying("Expired due to logout")
        .seen(.live, "the go SDK names the code; .NET's live tests assert the text")
    static let tokenReused = ErrorCode("E064006", 400, "Unauthorized request")
        .saying("JWT family ID invalidated, cannot use this token")
        .seen(.assumed, "a third party recorded the code and its text; the description is assumed")
    static let notpPending = ErrorCode("E066103", 401, "nOTP was not verified yet")
        .seen(.sdk, "the go SDK goes on polling at this code; its texts are assumed")
    static let userDisabled = ErrorCode("E999001", 401, "User is disabled")
        .seen(.assumed, "AR-7.6: the service's code is unknown; the go SDK's README says that refusals are 401")
    static let contactNotVerified = ErrorCode("E999002", 401, "The e-mail address or phone number is not verified")
        .seen(.assumed, "AR-7.7: the service's code is unknown")
    static let notPermitted = ErrorCode("E999010", 403, "Impersonation is not permitted")
        .seen(.assumed, "AR-7.22: the service's code is unknown")
    static let notAMember = ErrorCode("E999011", 403, "User is not a member of the tenant")
        .seen(.assumed, "AR-7.23: the service's code is unknown")

    static let signInCases = [
        wrongCode, tooManyAttempts, codeExpired, linkPending, linkExpired, loggedOut, tokenReused, notpPending,
        userDisabled,
        contactNotVerified, notPermitted, notAMember,
    ]
}
