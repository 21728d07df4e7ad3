/// What `--help` prints.
enum Help {
    /// What there is to know of a command, or else of the program.
    static func text(of command: (any Command.Type)?) -> String {
        guard let command else {
            let flags = [("--version", "Print the version."), ("-h, --help", "Print this, or the flags of a command.")]
            return """
                A local emulator of Descope's REST API.

                Usage: descope-emulator [<command>] [<flags>]

                Commands:
                \(table(Main.commands.map { ($0.name, $0.summary) }))

                Flags:
                \(table(flags))
                """
        }
        let flags = command.flags.map { ("--\($0.name)\($0.takesValue ? " <value>" : "")", $0.help) }
        return """
            \(command.summary)

            Usage: descope-emulator \(command.name) [<flags>]

            Flags:
            \(table(flags + [("-h, --help", "Print this.")]))
            """
    }

    /// Rows of two columns.
    private static func table(_ rows: [(String, String)]) -> String {
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { "  \($0)\(String(repeating: " ", count: width - $0.count))  \($1)" }.joined(separator: "\n")
    }
}
