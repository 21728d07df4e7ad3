internal import HTTP

extension HTTPResponse {
    /// The answer with the emulator's mark and, for pages, the headers that browser SDKs need (AR-1.4).
    func withEmulatorHeaders(for request: HTTPRequest?) -> HTTPResponse {
        var response = self
        response.headers.addIfAbsent("X-Descope-Emulator", Version.current)
        guard let request, let origin = request.headers["Origin"] else { return response }
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
