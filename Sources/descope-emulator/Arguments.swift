internal import DescopeEmulator

/// The flags that a command was given, by their names.
///
/// Not by swift-argument-parser: reading commands and flags by reflection took half of the time from exec to the
/// first answer, and kept 1 MB resident.
struct Arguments {
    private var given: [String: [String]] = [:]

    /// Reads `--name value`, `--name=value` and `--name`.
    ///
    /// - Throws: `Failure` with status 2 that names the word it does not understand.
    init(_ words: ArraySlice<String>, of command: any Command.Type) throws {
        var words = words
        while let word = words.popFirst() {
            let name = String(word.prefix { $0 != "=" })
            guard let flag = command.flags.first(where: { "--\($0.name)" == name }) else {
                throw Self.unknown(name, command)
            }
            var value = word.count > name.count ? String(word.dropFirst(name.count + 1)) : nil
            // What looks like a flag is not the value of another, unless it follows an equals sign.
            if flag.takesValue, value == nil, words.first?.hasPrefix("-") == false { value = words.popFirst() }
            guard flag.takesValue == (value != nil) else {
                throw Failure(.usage, "\(name) takes \(flag.takesValue ? "a" : "no") value")
            }
            given[flag.name, default: []].append(value ?? "")
        }
    }

    /// Whether a flag is on the command line.
    func has(_ name: String) -> Bool { given[name] != nil }

    /// All the values of a flag that may be repeated.
    func values(_ name: String) -> [String] { given[name] ?? [] }

    /// A flag's value: the last on the command line.
    func value(_ name: String) -> String? { given[name]?.last }

    /// A flag's value, or else its variable's.
    func setting(_ name: String) -> String? { value(name) ?? Environment.value(name) }

    /// A flag's or its variable's value of a certain type.
    ///
    /// - Throws: `Failure` with status 2 that names the flag or the variable.
    func setting<T: LosslessStringConvertible>(_ name: String, as type: T.Type) throws -> T? {
        guard let text = value(name) else { return try Environment.value(name, as: type) }
        guard let value = T(text) else { throw Failure(.usage, "--\(name) has no valid value: \(text)") }
        return value
    }

    private static func unknown(_ name: String, _ command: any Command.Type) -> Failure {
        let near = NameSuggestion(name).nearest(of: command.flags.map { "--\($0.name)" })
        let hint = near.map { "; did you mean \($0)?" } ?? "; see descope-emulator help \(command.name)"
        return Failure(.usage, "\(command.name) does not know \(name)\(hint)")
    }
}
