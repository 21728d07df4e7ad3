/// A user's token; the raw value is its cookie's name, and its claim `drn` (AR-2.3).
enum TokenKind: String, Sendable {
    case session = "DS"
    case refresh = "DSR"
}
