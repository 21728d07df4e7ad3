internal import JSON

/// What a search of the audit trail asks for; whatever is empty asks for nothing (AU-03).
struct AuditQuery: Sendable {
    /// A field of a record, by its name on the wire.
    enum Field: String, Sendable, CaseIterable {
        case userId, action, device, method, geo, remoteAddress, externalIds, tenants, type, actorId
    }

    /// That a field has one of some values, or with `isNegative` none of them.
    struct Condition: Sendable {
        let field: Field
        let values: [String]
        /// Whether a value within a longer one will do.
        var matchesParts = false
        /// Whether a record without any value will do.
        var acceptsNone = false
        var isNegative = false
    }

    var from: Instant
    /// Nil is without end.
    var to: Instant?
    var conditions: [Condition] = []
    /// A text in any field, case-folded.
    var text = ""

    func matches(_ record: AuditRecord) -> Bool {
        record.time >= from && record.time <= to ?? record.time && conditions.allSatisfy { $0.holds(of: record) }
            && (text.isEmpty || record.searchedText.hasPart(text))
    }
}

extension AuditQuery.Condition {
    fileprivate func holds(of record: AuditRecord) -> Bool {
        let held = record.values(of: field)
        let isMet = held.isEmpty ? acceptsNone : held.contains { held in values.contains { matches(held, $0) } }
        return isMet != isNegative
    }

    private func matches(_ held: String, _ wanted: String) -> Bool {
        matchesParts ? held.hasPart(wanted) : held.isExactly(wanted)
    }
}

extension AuditRecord {
    fileprivate func values(of field: AuditQuery.Field) -> [String] {
        switch field {
        case .userId: [userID]
        case .action: [action]
        case .device: [device.rawValue]
        case .method: [method.rawValue]
        // Nobody knows where an address is.
        case .geo: [""]
        case .remoteAddress: [remoteAddress]
        case .externalIds: loginIDs
        case .tenants: tenantIDs
        case .type: [level.rawValue]
        case .actorId: [actorID]
        }
    }

    /// Everything in which a text is searched, case-folded, a line each.
    fileprivate var searchedText: String {
        var lines = [id]
        for field in AuditQuery.Field.allCases { lines += values(of: field) }
        for (name, value) in data { lines += [name, value.text()] }
        return lines.joined(separator: "\n").caseFolded
    }
}

extension String {
    /// Whether the other text's bytes are somewhere in this one's.
    ///
    /// Measured: the library's `contains` takes many times as long.
    fileprivate func hasPart(_ part: String) -> Bool {
        let (bytes, part) = (utf8.span, part.utf8.span)
        var start = 0
        while start + part.count <= bytes.count {
            var length = 0
            while length < part.count, bytes[start + length] == part[length] { length += 1 }
            if length == part.count { return true }
            start += 1
        }
        return false
    }
}
