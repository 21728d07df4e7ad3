internal import HTTP
internal import JSON

/// Says that the emulator is ready, and what it is.
struct CheckHealth: ControlEndpoint {
    static let spec = OperationSpec(
        "Say that the emulator is ready",
        [.get("/health"), .get("/_emulator/v1/health")],
        .assumed,
        access: .open
    )

    /// What the emulator is.
    struct Health: JSONResponse {
        let status: String
        let version: String
        let uptimeSeconds: Int64
        let projects: Int
        let capabilities: [String]

        /// Any page may see it, without credentials: it says nothing of anybody.
        func response() throws -> HTTPResponse {
            var response = HTTPResponse.json(try encodeJSON(self))
            response.headers["Access-Control-Allow-Origin"] = "*"
            return response
        }
    }

    func perform(in control: ControlContext) -> Health {
        Health(
            status: "ok",
            version: Version.current,
            uptimeSeconds: (Instant.system.milliseconds - control.started.milliseconds) / 1000,
            projects: control.projects.count,
            capabilities: []
        )
    }
}
