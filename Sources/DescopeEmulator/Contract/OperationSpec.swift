/// What is said of an operation, once: it is routed, validated and documented by this.
struct OperationSpec: Sendable {
    /// One line for the generated documents.
    let summary: String
    /// Every address it answers at.
    let routes: [Route]
    /// How what it does is known, at its weakest important point.
    let evidence: Evidence
    let access: Access
    let errors: ErrorEnvelope

    init(
        _ summary: String,
        _ routes: [Route],
        _ evidence: Evidence,
        access: Access = .managementKey,
        errors: ErrorEnvelope = .descope
    ) {
        self.summary = summary
        self.routes = routes
        self.evidence = evidence
        self.access = access
        self.errors = errors
    }

    /// An operation with one address.
    init(
        _ summary: String,
        _ route: Route,
        _ evidence: Evidence,
        access: Access = .managementKey,
        errors: ErrorEnvelope = .descope
    ) {
        self.init(summary, [route], evidence, access: access, errors: errors)
    }
}
