/// The answer of `GET /health`: that the emulator is ready, and what it is.
struct Health: JSONResponse {
    let status: String
    let version: String
    let uptimeSeconds: Int64
    let projects: Int
    let capabilities: [String]

    init(of emulator: Emulator) {
        status = "ok"
        version = Version.current
        capabilities = []
        uptimeSeconds = (Clock.system.now.milliseconds - emulator.started.milliseconds) / 1000
        projects = emulator.projects.count
    }
}
