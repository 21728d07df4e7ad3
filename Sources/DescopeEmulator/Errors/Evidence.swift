/// How a behaviour is known.
enum Evidence: String, Sendable, CaseIterable {
    /// Asserted by the vendor's tests against the real service, or captured from it.
    case live
    /// Said by the vendor's documentation or published schemas.
    case documented
    /// Read in the official SDKs' sources.
    case sdk
    /// Our least surprising choice where no source says.
    case assumed
}
