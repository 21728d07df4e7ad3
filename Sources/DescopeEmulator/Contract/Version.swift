/// The version of the emulator.
package enum Version {
    package static let current = "0.1.0"
}
