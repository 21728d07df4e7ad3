/// A command of the program: how it is called, what it takes and what it does.
protocol Command: Sendable {
    static var name: String { get }
    /// What help says of it.
    static var summary: String { get }
    static var flags: [Flag] { get }

    /// - Throws: `Failure` with the status that the program ends with.
    static func run(_ arguments: Arguments) async throws
}

/// `--name value`, or `--name` alone.
struct Flag {
    let name: String
    let takesValue: Bool
    let help: String

    init(_ name: String, takesValue: Bool = true, _ help: String) {
        self.name = name
        self.takesValue = takesValue
        self.help = help
    }
}
