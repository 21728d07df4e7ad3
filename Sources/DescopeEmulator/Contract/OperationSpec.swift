/// What routes, validates and documents an operation.
struct OperationSpec: Sendable {
    /// One line for the generated documents.
    let summary: String
    let routes: [Route]
    /// How its behaviour is known, at its weakest important point.
    let evidence: Evidence
    let access: Access
    let errors: ErrorEnvelope
    /// Whether the work of every call may grow with the project.
    let isHeavy: Bool

    init(
        _ summary: String,
        _ routes: [Route],
        _ evidence: Evidence,
        access: Access = .managementKey,
        errors: ErrorEnvelope = .descope,
        isHeavy: Bool = false
    ) {
        self.summary = summary
        self.routes = routes
        self.evidence = evidence
        self.access = access
        self.errors = errors
        self.isHeavy = isHeavy
    }

    init(
        _ summary: String,
        _ route: Route,
        _ evidence: Evidence,
        access: Access = .managementKey,
        errors: ErrorEnvelope = .descope,
        isHeavy: Bool = false
    ) {
        self.init(summary, [route], evidence, access: access, errors: errors, isHeavy: isHeavy)
    }
}
