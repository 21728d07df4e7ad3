extension HTTPConnection {
    /// What a connection does.
    enum State {
        /// A request, or the rest of one, is awaited.
        case receiving
        /// The responder has the request.
        case answering(Exchange)
        /// An answer is being written.
        case sending(then: AfterWrite)
        /// The last answer is written; input is thrown away until the client has closed too.
        case lingering(allowance: Int)
        case closed
    }

    /// What follows once the output is written.
    enum AfterWrite {
        case receive
        /// We end the connection, so more input may be on its way.
        case linger
        /// Nothing more is expected from the client.
        case close
    }
}
