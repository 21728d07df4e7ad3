extension Emulator {
    /// The port that the emulator listens on unless told otherwise, and where its command line looks for one.
    package static let defaultPort: UInt16 = 7372
}
