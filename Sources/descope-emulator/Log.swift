internal import JSON
internal import Logging

/// The emulator's logger: to stderr, because stdout belongs to the ready line.
enum Log {
    static func logger(_ settings: ServeSettings) -> Logger {
        var logger = Logger(label: "descope-emulator") { label in
            switch settings.logFormat {
            case .text: StreamLogHandler.standardError(label: label)
            case .json: JSONLogHandler()
            }
        }
        logger.logLevel = settings.logLevel
        return logger
    }
}

/// One JSON object a line.
struct JSONLogHandler: LogHandler {
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var line: JSONObject = ["level": .string(event.level.rawValue), "message": .string("\(event.message)")]
        let facts = metadata.merging(event.metadata ?? [:]) { _, own in own }
        for (key, value) in facts.sorted(by: { $0.key < $1.key }) { line[key] = .string("\(value)") }
        Terminal.error(JSONValue.object(line).text())
    }
}
