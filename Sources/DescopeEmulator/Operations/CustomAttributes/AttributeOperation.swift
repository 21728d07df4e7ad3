/// An operation on one kind of owner's custom attributes; it responds with all then defined (AT-01).
protocol AttributeOperation: Endpoint where Output: AttributesResponse {
    /// Changes the definitions; by default, it does nothing.
    func change(_ attributes: AttributeStore) throws
}

extension AttributeOperation {
    func change(_ attributes: AttributeStore) {}

    func perform(in context: Context) throws -> Output {
        let attributes = context.attributes.of(Output.owner)
        try change(attributes)
        return Output(try attributes.all())
    }
}

/// Every custom attribute of one kind of owner, in order of creation.
protocol AttributesResponse: JSONResponse {
    static var owner: AttributeOwner { get }

    init(_ attributes: [CustomAttribute])
}

/// Defines attributes, in place of those of the same name (AT-02).
protocol AttributeCreation: AttributeOperation {
    var attributes: [AttributeDefinition] { get }
}

extension AttributeCreation {
    func change(_ store: AttributeStore) throws {
        for (index, definition) in attributes.enumerated() {
            try store.save(definition.attribute(of: store.owner, at: "attributes[\(index)]"))
        }
    }
}

/// Deletes attributes by name, with their values; unknown names are ignored (AT-02, AT-05).
protocol AttributeDeletion: AttributeOperation {
    var names: [String] { get }
}

extension AttributeDeletion {
    func change(_ store: AttributeStore) throws {
        for name in names { try store.delete(name) }
    }
}
