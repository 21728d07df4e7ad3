/// Signing in to applications, and at other providers.
extension ErrorCode {
    static let refreshTokenRevoked = ErrorCode("E061003", 401, "Unauthorized request")
        .saying("Refresh token has been revoked")
        .seen(.assumed, "a third party recorded the code and its text; the description is assumed")
    static let clientRefused = ErrorCode("E061004", 401, "Unauthorized request")
        .seen(.assumed, "a third party recorded it for the refresh token of another client; its other uses are assumed")
    static let externalCodeRefused = ErrorCode("E061301", 401, "Failed to exchange OAuth code")
        .seen(.assumed, "third parties recorded the code and its text; the status is assumed")
    static let authorizationCodeRefused = ErrorCode("E999060", 400, "Authorization code is invalid")
    static let grantTypeUnsupported = ErrorCode("E999061", 400, "Grant type is not supported")
    static let grantTypeDisabled = ErrorCode("E999062", 400, "The application does not allow this grant type")
    static let redirectNotApproved = ErrorCode("E999063", 400, "Redirect URI is not approved")
    static let visitNotFound = ErrorCode("E999064", 400, "The sign-in page has expired")
    static let applicationNotAssigned = ErrorCode("E999065", 403, "The user does not have the application")
    static let deniedByUser = ErrorCode("E999066", 403, "The user denied the request")
    static let signInRequired = ErrorCode("E999067", 401, "The user must sign in")

    static let oauthCases = [
        refreshTokenRevoked, clientRefused, externalCodeRefused, authorizationCodeRefused, grantTypeUnsupported,
        grantTypeDisabled, redirectNotApproved, visitNotFound, applicationNotAssigned, deniedByUser, signInRequired,
    ]
}
