/// What holds unless the user says otherwise.
package enum Defaults {
    /// The port of the server, and of the commands that look for one.
    package static let port: UInt16 = 7372
}
