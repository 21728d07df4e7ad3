/// Signing in, and the tokens that come of it.
extension ErrorCode {
    static let loggedOut = ErrorCode("E064001", 401, "Token expired")
        .saying("Expired due to logout")
        .seen(.live, "the go SDK names the code; .NET's live tests assert the text")
    static let tokenReused = ErrorCode("E064006", 400, "Unauthorized request")
        .saying("JWT family ID invalidated, cannot use this token")
        .seen(.assumed, "a third party recorded the code and its text; the description is assumed")
    static let userDisabled = ErrorCode("E999001", 401, "User is disabled")
        .seen(.assumed, "AR-7.6: the service's code is unknown; the go SDK's README says that refusals are 401")
    static let notPermitted = ErrorCode("E999010", 403, "Impersonation is not permitted")
        .seen(.assumed, "AR-7.22: the service's code is unknown")
    static let notAMember = ErrorCode("E999011", 403, "User is not a member of the tenant")
        .seen(.assumed, "AR-7.23: the service's code is unknown")

    static let signInCases = [loggedOut, tokenReused, userDisabled, notPermitted, notAMember]
}
