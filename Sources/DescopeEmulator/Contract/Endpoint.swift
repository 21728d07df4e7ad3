/// One documented operation: its stored properties are the request's fields, `perform` is what it does.
///
/// Listing the type in its area's list routes, validates and documents it.
protocol Endpoint: Documented {
    associatedtype Output

    /// What the audit trail records of it; nil if nothing.
    static var audit: AuditAction? { get }

    /// Whether the work may grow with the project or the request: then nothing but the project waits for it.
    var isHeavy: Bool { get }

    /// Performs the operation inside the request's transaction.
    ///
    /// - Throws: `APIError` for what the service documents, `NotYet` to be performed again. Both roll back, except
    ///   `APIError.keepingChanges`.
    func perform(in context: Context) throws -> Output
}

extension Endpoint {
    static var audit: AuditAction? { nil }

    var isHeavy: Bool { Self.spec.isHeavy }
}
