/// Passkeys, recovery codes and security questions.
extension ErrorCode {
    static let noPasskeys = ErrorCode("E067010", 400, "User has not added any passkeys")
        .seen(.sdk, "the swift SDK names the code; the status is assumed")
    static let passkeyRefused = ErrorCode("E999050", 401, "Passkey is refused")
    static let passkeyTransactionNotFound = ErrorCode("E999051", 401, "Passkey transaction not found, or expired")
    static let recoveryCodeInvalid = ErrorCode("E999052", 401, "Recovery code is invalid")
    static let securityAnswersWrong = ErrorCode("E999053", 401, "Answers to security questions are wrong")

    static let factorCases = [
        noPasskeys, passkeyRefused, passkeyTransactionNotFound, recoveryCodeInvalid, securityAnswersWrong,
    ]
}
