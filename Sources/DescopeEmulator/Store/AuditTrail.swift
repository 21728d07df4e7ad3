/// The newest records of a project's audit trail.
///
/// They are in memory, beside the database: creating a user must not cost another row. So they end with the process.
final class AuditTrail {
    private static let limit = 10_000

    private var records: [AuditRecord] = []
    /// How many there ever were.
    private var total = 0
    /// Where the oldest record is, which the next one replaces once there are enough.
    private var oldest = 0
    private var pseudonym = Memo<String>()
    private var device = Memo<Device>()

    var count: Int { records.count }

    func add(_ record: consuming AuditRecord) {
        record.serial = total
        total += 1
        guard records.count == Self.limit else { return records.append(record) }
        records[oldest] = record
        oldest = (oldest + 1) % Self.limit
    }

    /// The records that match, the oldest first: by time, as the project's clock may be set back.
    func records(matching query: AuditQuery) -> [AuditRecord] {
        let found = (records[oldest...] + records[..<oldest]).filter(query.matches)
        return found.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
    }

    func clear() { (records, oldest) = ([], 0) }

    /// What a management key goes by: always the same, and nobody learns the key from it.
    func pseudonym(of key: String) -> String {
        pseudonym.answer(key) { IDKind.accessKey.derived(from: Array($0.utf8)) }
    }

    func device(of userAgent: String) -> Device { device.answer(userAgent, Device.init(userAgent:)) }
}

/// The last answer to a question that is mostly asked again, as most requests of a project come from one client.
private struct Memo<Answer> {
    private var last: (question: String, answer: Answer)?

    mutating func answer(_ question: String, _ find: (String) -> Answer) -> Answer {
        if let last, last.question == question { return last.answer }
        let answer = find(question)
        last = (question, answer)
        return answer
    }
}
