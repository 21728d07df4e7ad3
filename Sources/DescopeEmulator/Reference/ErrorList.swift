internal import JSON

/// Every error code that the emulator can answer with.
package struct ErrorList: JSONResponse {
    let errors: [Entry]

    /// What the catalogue says of a code.
    struct Entry: JSONResponse {
        let errorCode: String
        let status: Int
        let errorDescription: String
        let evidence: String
        /// Where the code, its text and its status were seen.
        let source: String
    }

    package static let current = ErrorList(ErrorCode.allCases)

    /// The served JSON, encoded once.
    static let encoded = Result { try encodeJSON(current) }

    init(_ codes: [ErrorCode]) {
        errors = codes.map { code in
            Entry(
                errorCode: code.rawValue,
                status: code.status,
                errorDescription: code.description,
                evidence: code.evidence.rawValue,
                source: code.source
            )
        }
    }

    /// The list as Markdown: what `descope-emulator errors` prints.
    package var table: String {
        let rows = errors.map {
            "| \($0.errorCode) | \($0.status) | \($0.errorDescription) | \($0.evidence) | \($0.source) |"
        }
        return (["| code | status | description | evidence | source |", "|---|---|---|---|---|"] + rows)
            .joined(separator: "\n")
    }
}
