internal import Glibc
internal import Logging

/// The emulator's logger, which writes to stderr because stdout is for the ready line.
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

/// Logs one JSON object per line.
struct JSONLogHandler: LogHandler {
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let facts = metadata.merging(event.metadata ?? [:]) { _, own in own }
        let line = LogLine(
            time: time(nil),
            level: event.level.rawValue,
            message: "\(event.message)",
            facts: facts.mapValues { "\($0)" }
        )
        Terminal.error(line.text)
    }
}
