/// What a request does to a list that a user has.
enum ListChange: Sendable {
    case add, set, remove

    /// The list afterwards; nothing occurs in it twice.
    func applied(to held: [String], _ given: [String]) -> [String] {
        switch self {
        case .add: held.adding(given)
        case .set: given.uniqued()
        case .remove: held.removing(given)
        }
    }
}
