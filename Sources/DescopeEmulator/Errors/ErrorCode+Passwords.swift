/// Signing in with passwords.
extension ErrorCode {
    static let passwordSignInFailed = ErrorCode("E062903", 401, "Password signin failed")
        .saying("Invalid signin credentials")
        .seen(.assumed, "a third party recorded the code; the ruby SDK's live tests assert status and text")
    static let passwordExpired = ErrorCode("E062909", 401, "Password expired")
        .seen(.live, "the ruby SDK's live tests show code and status; the text is assumed")
    static let temporarilyLocked = ErrorCode("E999003", 401, "User is temporarily locked")
        .seen(.assumed, "AR-7.11: the service's code is unknown")
    static let passwordsDisabled = ErrorCode("E999080", 403, "Passwords are disabled")
        .seen(.assumed, "the documentation says that they can be; the service's code is unknown")

    static let passwordCases = [passwordSignInFailed, passwordExpired, temporarilyLocked, passwordsDisabled]
}
