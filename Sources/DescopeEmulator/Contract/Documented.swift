/// What is routed, decoded and documented by its spec: an operation of the service, or an endpoint of the emulator's own.
///
/// Its stored properties are the request's fields.
protocol Documented: Decodable, Sendable {
    associatedtype Output: ResponseGenerator

    static var spec: OperationSpec { get }
}
