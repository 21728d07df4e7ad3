/// A place in a value, linked towards the root: a step is cheap, and only errors turn it into text.
indirect enum CodingPlace: Sendable {
    case root
    case key(String, of: CodingPlace)
    case index(Int, of: CodingPlace)

    /// The place that a coding path leads to from here.
    func following(_ path: [any CodingKey]) -> CodingPlace {
        path.reduce(self) { place, key in
            guard let index = key.intValue else { return .key(key.stringValue, of: place) }
            return .index(index, of: place)
        }
    }

    /// The place as text: `users[3].loginId`.
    var text: String {
        switch self {
        case .root: ""
        case .key(let key, of: .root): key
        case .key(let key, of: let parent): parent.text + "." + key
        case .index(let index, of: let parent): parent.text + "[\(index)]"
        }
    }
}
