/// Says what the pages that the service hosts may do; nothing of it can be changed in the emulator.
struct LoadProjectConfiguration: Endpoint {
    static let spec = OperationSpec(
        "Load what hosted pages may do",
        .get("/.well-known/project-configuration/{projectId}"),
        .documented,
        access: .path("projectId")
    )

    /// What hosted pages may do.
    struct Configuration: JSONResponse {
        /// The emulator's only page is shown in no frame.
        private(set) var allowAuthHostingIframeEmbedding = false
    }

    func perform(in context: Context) -> Configuration { Configuration() }
}
