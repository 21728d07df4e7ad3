/// Whose custom attributes are meant; the raw value is the column `owner`.
enum AttributeOwner: String, Sendable {
    case user
    case application
}
