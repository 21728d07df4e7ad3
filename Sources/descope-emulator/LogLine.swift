internal import Glibc
internal import JSON

/// One event of the JSON log.
struct LogLine {
    let time: time_t
    let level: String
    let message: String
    let facts: [String: String]

    /// The event as a JSON object, without metadata that has the name of another member.
    var text: String {
        var line: JSONObject = ["time": .string(timestamp), "level": .string(level), "message": .string(message)]
        for (name, fact) in facts.sorted(by: { $0.key < $1.key }) where line[name] == nil { line[name] = .string(fact) }
        return JSONValue.object(line).text()
    }

    /// The time in UTC, as in RFC 3339.
    private var timestamp: String {
        var time = time
        var parts = tm()
        gmtime_r(&time, &parts)
        var text = [UInt8](repeating: 0, count: 32)
        let count = text.withUnsafeMutableBytes { bytes in
            strftime(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        }
        return String(decoding: text[..<count], as: UTF8.self)
    }
}
