/// What is built, how it is known and which SDKs call it: what `descope-emulator coverage` prints.
struct LoadCoverage: ControlEndpoint {
    static let spec = OperationSpec(
        "What is built",
        .get("/_emulator/v1/coverage"),
        .assumed,
        access: .open,
        isHeavy: true
    )

    func perform(in control: ControlContext) throws -> EncodedJSON {
        EncodedJSON(bytes: try Coverage.encoded.get())
    }
}

/// Every error code: what `descope-emulator errors` prints.
struct LoadErrors: ControlEndpoint {
    static let spec = OperationSpec(
        "Every error code",
        .get("/_emulator/v1/errors"),
        .assumed,
        access: .open,
        isHeavy: true
    )

    func perform(in control: ControlContext) throws -> EncodedJSON {
        EncodedJSON(bytes: try ErrorList.encoded.get())
    }
}

/// The OpenAPI document: what `descope-emulator openapi` prints.
struct LoadOpenAPI: ControlEndpoint {
    static let spec = OperationSpec(
        "The OpenAPI document",
        .get("/_emulator/v1/openapi.json"),
        .assumed,
        access: .open,
        isHeavy: true
    )

    func perform(in control: ControlContext) -> EncodedJSON { EncodedJSON(bytes: OpenAPI.bytes) }
}
