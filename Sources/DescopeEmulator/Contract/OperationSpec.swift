/// What routes, validates and documents an operation.
struct OperationSpec: Sendable {
    /// One line for the generated documents.
    let summary: String
    let routes: [Route]
    /// How its behaviour is known, at its weakest important point.
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
