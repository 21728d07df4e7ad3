internal import Glibc

/// Options set by the environment as `DESCOPE_EMULATOR_<FLAG>`; a flag on the command line wins.
enum Environment {
    /// The value of a flag's variable, if it is set and not empty.
    static func value(_ flag: String) -> String? {
        guard let text = getenv(name(of: flag)), text.pointee != 0 else { return nil }
        return String(cString: text)
    }

    /// A value of a certain type.
    ///
    /// - Throws: `Failure` with status 2 that names the variable.
    static func value<T: LosslessStringConvertible>(_ flag: String, as type: T.Type) throws -> T? {
        guard let text = value(flag) else { return nil }
        guard let value = T(text) else {
            throw Failure(.usage, "\(name(of: flag)) has no valid value: \(text)")
        }
        return value
    }

    private static func name(of flag: String) -> String {
        "DESCOPE_EMULATOR_" + flag.uppercased().map { $0 == "-" ? "_" : $0 }
    }
}
