import HTTP

/// What all connections of a server share.
struct ConnectionEnvironment: Sendable {
    let configuration: ServerConfiguration
    let refusal: @Sendable (HTTPProtocolError) -> HTTPResponse
    let responder: Responder
}
