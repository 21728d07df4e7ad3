internal import JSON

/// What a request does that the audit trail records once it is committed.
final class AuditNotes {
    /// A thing that a request acts on.
    struct Subject {
        let id: String
        var loginIDs: [String] = []
        var tenantIDs: [String] = []
        var isTest = false
        /// Whether the request creates it.
        var isNew = false
        /// The new values of a user's fields.
        var changes: [String: JSONValue] = [:]
    }

    /// A record of a batch names no more than this.
    private static let limit = 100

    private(set) var action: AuditAction?
    /// What was noted last: what a request looks at before that is not what it is about, unless it is a batch.
    private(set) var last: Subject?
    /// What a batch noted before.
    private(set) var earlier: [Subject] = []
    /// How a user signs in, where one operation serves several methods.
    private(set) var method: AuditMethod?
    /// Records besides that of the action.
    private(set) var records: [AuditRecord] = []

    /// Whether another subject is of interest.
    var isOpen: Bool { action.map { !$0.isBulk || earlier.count + 1 < Self.limit } ?? false }

    /// Whether a user's new values are of interest.
    var wantsChanges: Bool { action.map { !$0.isBulk && !$0.isSignIn } ?? false }

    /// Forgets the request before.
    func begin(_ action: AuditAction?) {
        self.action = action
        (last, method) = (nil, nil)
        if !earlier.isEmpty { earlier = [] }
        if !records.isEmpty { records = [] }
    }

    /// Hands on what was noted last: a copy would cost as much as the rest of recording it.
    func takeLast() -> Subject? { last.take() }

    func note(_ user: User, isNew: Bool = false, changes: [String: JSONValue] = [:]) {
        if isOpen { note(Subject.of(user, isNew: isNew, changes: changes)) }
    }

    /// Notes a user who signs in.
    func note(_ user: User, signingInBy method: AuditMethod) {
        note(user)
        self.method = method
    }

    /// Notes somebody who may not be there; an empty login ID is nobody in particular.
    func note(_ loginID: LoginID) {
        if isOpen { note(Subject(id: "", loginIDs: loginID.isEmpty ? [] : [loginID.text])) }
    }

    /// Notes something that is no user.
    func note(_ id: String, ofTenant tenantID: String? = nil) {
        if isOpen { note(Subject(id: id, tenantIDs: tenantID.map { [$0] } ?? [])) }
    }

    /// Notes a subject; the same one again adds to what is known of it.
    func note(_ subject: consuming Subject) {
        guard let previous = last else { return last = subject }
        guard previous.id != subject.id else { return last = previous.joined(with: subject) }
        if action?.isBulk ?? false { earlier.append(previous) }
        last = subject
    }

    func add(_ record: AuditRecord) { records.append(record) }

    /// Runs `body`; if it fails, what it noted is dropped, because it did not happen.
    func droppingOnFailure<T>(_ body: () throws -> T) rethrows -> T {
        let (count, previous, recordCount) = (earlier.count, last, records.count)
        do {
            return try body()
        } catch {
            earlier.removeSubrange(count...)
            records.removeSubrange(recordCount...)
            last = previous
            throw error
        }
    }
}

extension AuditNotes.Subject {
    /// No initializer, because one takes a copy of the user.
    static func of(_ user: User, isNew: Bool = false, changes: [String: JSONValue] = [:]) -> Self {
        Self(
            id: user.id,
            loginIDs: user.loginIDs,
            tenantIDs: user.memberships.map(\.tenantID),
            isTest: user.isTest,
            isNew: isNew,
            changes: changes
        )
    }

    /// What was and what is: a user who left a tenant still concerns it.
    fileprivate func joined(with later: Self) -> Self {
        var joined = later
        if !loginIDs.isExactly(later.loginIDs) { joined.loginIDs = later.loginIDs.adding(loginIDs) }
        if !tenantIDs.isExactly(later.tenantIDs) { joined.tenantIDs = later.tenantIDs.adding(tenantIDs) }
        joined.isNew = isNew || later.isNew
        joined.changes.merge(changes) { later, _ in later }
        return joined
    }
}
