/// Where in a value a coder is: a linked list towards the root, so a step is cheap and only errors make text of it.
indirect enum CodingPlace: Sendable {
    case root
    case key(String, of: CodingPlace)
    case index(Int, of: CodingPlace)

    /// The place that a standard coding path names.
    init(_ path: [any CodingKey]) {
        self = path.reduce(.root) { place, key in
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

    /// The place as a standard coding path.
    var codingPath: [any CodingKey] {
        switch self {
        case .root: []
        case .key(let key, of: let parent): parent.codingPath + [AnyKey(stringValue: key)]
        case .index(let index, of: let parent): parent.codingPath + [AnyKey(intValue: index)]
        }
    }
}

/// A key of any name or number.
struct AnyKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(stringValue: String) {
        self.stringValue = stringValue
        intValue = nil
    }

    init(intValue: Int) {
        stringValue = String(intValue)
        self.intValue = intValue
    }
}
