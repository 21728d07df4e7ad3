internal import Glibc

/// The environment's part in the options: `DESCOPE_EMULATOR_<FLAG>`; a flag wins over it.
enum Environment {
    static func value(_ flag: String) -> String? {
        let name = "DESCOPE_EMULATOR_" + flag.uppercased().map { $0 == "-" ? "_" : $0 }
        guard let text = getenv(name), text.pointee != 0 else { return nil }
        return String(cString: text)
    }

    /// A value that must be of some form.
    ///
    /// - Throws: `Failure` with status 2 naming the variable.
    static func value<T: LosslessStringConvertible>(_ flag: String, as type: T.Type) throws -> T? {
        guard let text = value(flag) else { return nil }
        guard let value = T(text) else {
            throw Failure(.usage, "DESCOPE_EMULATOR_\(flag.uppercased()) has no valid value: \(text)")
        }
        return value
    }
}
