/// What the program is asked to do.
enum Invocation {
    /// To explain a command, or itself.
    case help((any Command.Type)?)
    case version
    case command(any Command.Type, Arguments)

    /// Reads the words of a command line after the program's name.
    ///
    /// - Throws: `Failure` with status 2 that names the word it does not understand.
    init(_ words: ArraySlice<String>) throws {
        let asksForHelp = words.first == "help"
        var words = asksForHelp ? words.dropFirst() : words
        let named = Main.commands.first { $0.name == words.first }
        if named != nil { words.removeFirst() }
        if asksForHelp || words.contains("--help") || words.contains("-h") {
            self = .help(named)
        } else if words.contains("--version") {
            self = .version
        } else {
            let command = named ?? Serve.self
            self = .command(command, try Arguments(words, of: command))
        }
    }
}
