internal import JSON

/// Replaces a login ID, or removes it if no new one is given (LI-01 … LI-04).
struct UpdateUserLoginID: UserChange {
    static let spec = OperationSpec("Replace or remove a login ID", .post("/v1/mgmt/user/update/loginid"), .live)

    var loginId: LoginID
    @ProtoField var newLoginId = ""

    func change(_ user: inout User, in context: Context) throws {
        let (old, new) = (loginId.text, LoginID(newLoginId).text)
        guard new.isEmpty else {
            try Lookalikes(context: context).warn(of: [new], for: user)
            user.loginIDs = user.loginIDs.map { $0.isExactly(old) ? new : $0 }.uniqued()
            return
        }
        user.loginIDs = user.loginIDs.removing([old])
        // The last one cannot go (LI-02, Q-08).
        guard !user.loginIDs.isEmpty else { throw APIError(.invalidArguments, "Cannot remove the last login ID") }
    }
}
