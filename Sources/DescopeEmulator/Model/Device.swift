/// What kind of device sent a request, by its `User-Agent` (AU-06).
enum Device: String, Sendable, CaseIterable {
    case bot = "Bot"
    case mobile = "Mobile"
    case desktop = "Desktop"
    case tablet = "Tablet"
    case unknown = "Unknown"

    /// Words that browsers and crawlers use, the more telling ones first: a tablet with Android says "Android" as a
    /// phone does, but not "Mobile", and crawlers name the browser that they are like.
    private static let words: [(String, Device)] = [
        ("bot", .bot), ("crawler", .bot), ("spider", .bot), ("ipad", .tablet), ("tablet", .tablet),
        ("mobile", .mobile), ("iphone", .mobile), ("android", .tablet), ("windows nt", .desktop),
        ("macintosh", .desktop), ("cros", .desktop), ("x11", .desktop),
    ]

    init(userAgent: String) {
        let text = userAgent.lowercased()
        self = Self.words.first { text.utf8.contains($0.0.utf8) }?.1 ?? .unknown
    }
}
