internal import HTTP
internal import Logging

extension Outcome {
    /// The outcome of a request as it leaves the emulator: logged, and with the headers of every answer.
    func finished(for request: HTTPRequest, _ logger: Logger) -> Outcome {
        logger.info("request", metadata: request.metadata(self))
        switch self {
        case .answer(let response): return .answer(response.withEmulatorHeaders(for: request))
        case .truncated(let response, let count):
            return .truncated(response.withEmulatorHeaders(for: request), after: count)
        case .drop: return .drop
        }
    }
}

extension HTTPRequest {
    fileprivate func metadata(_ outcome: Outcome) -> Logger.Metadata {
        let status =
            switch outcome {
            case .answer(let response), .truncated(let response, _): "\(response.status.code)"
            case .drop: "dropped"
            }
        return ["method": "\(method.rawValue)", "path": "\(path)", "status": "\(status)"]
    }
}

extension HTTPRequest {
    /// Whether the path is one of the emulator's own, not of the service.
    var isControl: Bool { isBelowControlPrefix || path == "/health" }

    /// Whether that is so, and no page of another origin may ask.
    ///
    /// It is seen in the decoded path, because that is how templates are matched.
    var isBelowControlPrefix: Bool { segments.first == "_emulator" }
}

extension HTTPResponse {
    /// The answer with the emulator's mark and, for pages, the headers that browser SDKs need (AR-1.4).
    ///
    /// Pages of the emulator's own origin need none of these, and no other may see its own endpoints.
    func withEmulatorHeaders(for request: HTTPRequest?) -> HTTPResponse {
        var response = self
        response.headers.addIfAbsent("X-Descope-Emulator", Version.current)
        guard let request, let origin = request.headers["Origin"], !request.isControl else { return response }
        // With credentials, browsers refuse a wildcard.
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
        response.headers["Vary"] = "Origin"
        response.headers["Access-Control-Expose-Headers"] = "X-Descope-Emulator, X-Emulator-Warnings, Retry-After"
        guard request.method == .options else { return response }
        response.headers["Access-Control-Allow-Methods"] = "GET, POST, PUT, PATCH, DELETE, OPTIONS"
        response.headers["Access-Control-Allow-Headers"] =
            request.headers["Access-Control-Request-Headers"] ?? "authorization, content-type"
        response.headers["Access-Control-Max-Age"] = "600"
        return response
    }
}
