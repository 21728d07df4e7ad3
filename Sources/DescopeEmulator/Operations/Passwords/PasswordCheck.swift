/// Finds out whether whoever signs in knows the password, and keeps out those who guess.
struct PasswordCheck {
    let user: User
    let settings: PasswordSettings
    private let context: Context

    /// - Throws: `authUserNotFound`, `passwordsDisabled`.
    init(_ loginID: LoginID, in context: Context) throws {
        (user, self.context) = (try context.users.signingIn(loginID), context)
        settings = try .inForce(for: user, in: context)
        try settings.requireEnabled()
    }

    /// Verifies the password, be it expired.
    ///
    /// - Throws: `passwordSignInFailed` for a wrong one, which counts; `temporarilyLocked`.
    func verify(_ password: String) throws {
        if let end = try context.passwords.attempts(of: user.id).lockedUntil, context.now < end {
            throw APIError(.temporarilyLocked)
        }
        guard let hash = user.password?.hash else { throw APIError(.passwordSignInFailed) }
        guard try context.verify(password, hash) else {
            try countFailure()
            throw APIError(.passwordSignInFailed).keepingChanges
        }
        try context.passwords.forgetAttempts(of: user.id)
    }

    /// - Throws: `passwordExpired` for one that is temporary, was made to expire or is too old (PW-04.1).
    func requireCurrent() throws {
        let isTooOld =
            try settings.expiration
            && context.passwords.changeTime(of: user.id).map { time in
                time.advanced(bySeconds: Int64(settings.expirationWeeks) * 604_800) <= context.now
            } == true
        guard user.password?.isExpired == false, !isTooOld else { throw APIError(.passwordExpired) }
    }

    /// Locks the user for a while, again and again, and at last disables them (PW-09.6, PW-09.7).
    private func countFailure() throws {
        guard settings.lock || settings.tempLock else { return }
        var attempts = try context.passwords.attempts(of: user.id)
        attempts.failures += 1
        if settings.tempLock, attempts.failures.isMultiple(of: settings.tempLockAttempts) {
            attempts.lockedUntil = context.now.advanced(bySeconds: Int64(settings.tempLockDuration) * 60)
        }
        if settings.lock, attempts.failures >= settings.lockAttempts {
            // Whoever is enabled again by management begins anew.
            attempts = PasswordStore.Attempts()
            try context.note(.lockout, of: context.users.modify(user) { $0.status = .disabled })
        }
        try context.passwords.save(attempts, of: user.id)
    }
}
