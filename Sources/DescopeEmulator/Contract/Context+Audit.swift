internal import JSON

/// What the audit trail records of requests: the one place where what an operation noted becomes records.
extension Context {
    /// A record of something that happens now, by this request.
    func auditRecord(
        _ action: String,
        _ level: AuditLevel,
        of subject: AuditNotes.Subject,
        by actorID: String,
        _ method: AuditMethod = .none,
        data: [String: JSONValue]
    ) -> AuditRecord {
        AuditRecord(
            time: now,
            action: action,
            level: level,
            userID: subject.id,
            loginIDs: subject.loginIDs,
            tenantIDs: subject.tenantIDs,
            actorID: actorID,
            method: method,
            device: trail.device(of: request.userAgent),
            remoteAddress: request.remoteAddress,
            data: data
        )
    }

    /// Notes what an operation does to a user besides what it says of itself.
    func note(_ action: AuditAction, of user: User, changes: [String: JSONValue] = [:]) throws {
        let subject = AuditNotes.Subject.of(user)
        if try isAudited(subject) { audit.add(record(action, of: subject, data: changes)) }
    }

    /// Records what an operation did, or that it refused to sign somebody in; nothing if it acted on nothing.
    func recordAudit(refusal: APIError? = nil) throws {
        if let action = audit.action, let subject = audit.takeLast() {
            if let refusal {
                try recordRefusal(refusal, of: action, subject)
            } else if action.isBulk {
                try recordBatch(action, audit.earlier + [subject])
            } else {
                try recordSuccess(action, subject)
            }
        }
        if refusal?.keepsChanges ?? true { for record in audit.records { trail.add(record) } }
    }

    private func recordSuccess(_ action: AuditAction, _ subject: AuditNotes.Subject) throws {
        guard try isAudited(subject) else { return }
        if let key = action.key {
            let tenants = AuditNotes.Subject(id: "", tenantIDs: subject.tenantIDs)
            return trail.add(record(action, of: tenants, data: [key: .string(subject.id)]))
        }
        if action.isSignIn, subject.isNew { trail.add(record(.userCreated, of: subject)) }
        // An invitation may be all that is new to a user.
        let isOld = action === AuditAction.userCreated && !subject.isNew
        trail.add(record(isOld ? .userModified : action, of: subject, data: subject.changes))
    }

    private func recordRefusal(_ error: APIError, of action: AuditAction, _ subject: AuditNotes.Subject) throws {
        guard let refused = action.refused, try isAudited(subject) else { return }
        // Who was to be created is not there.
        let known = subject.isNew ? AuditNotes.Subject(id: "", loginIDs: subject.loginIDs) : subject
        trail.add(record(refused, of: known, data: ["error_message": .string(error.message)]))
    }

    private func recordBatch(_ action: AuditAction, _ subjects: [AuditNotes.Subject]) throws {
        let subjects = try subjects.filter(isAudited)
        guard let first = subjects.first else { return }
        var all = AuditNotes.Subject(id: "", tenantIDs: subjects.flatMap(\.tenantIDs).uniqued())
        if let key = action.key {
            return trail.add(record(action, of: all, data: [key: .array(subjects.map { .string($0.id) })]))
        }
        all.loginIDs = subjects.flatMap(\.loginIDs).uniqued()
        trail.add(record(action, of: subjects.count == 1 ? first : all))
    }

    private func record(
        _ action: AuditAction,
        of subject: AuditNotes.Subject,
        data: [String: JSONValue] = [:]
    ) -> AuditRecord {
        let actorID = caller.isManager ? trail.pseudonym(of: caller.key ?? "") : subject.id
        let method = action.method == .none ? .none : audit.method ?? action.method
        return auditRecord(action.name, action.level, of: subject, by: actorID, method, data: data)
    }

    private func isAudited(_ subject: AuditNotes.Subject) throws -> Bool {
        guard subject.isTest else { return true }
        return try settings.auditTestUsers
    }
}
