/// An operation on one kind of owner's custom attributes; it responds with all then defined (AT-01).
protocol AttributeOperation: Endpoint where Output: AttributesResponse {
    /// Changes the definitions; by default, it does nothing.
    func change(_ attributes: AttributeStore, in context: Context) throws
}

extension AttributeOperation {
    func change(_ attributes: AttributeStore, in context: Context) {}

    func perform(in context: Context) throws -> Output {
        let attributes = context.attributes.of(Output.owner)
        try change(attributes, in: context)
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
    static var audit: AuditAction? { .attributesCreated }

    func change(_ store: AttributeStore, in context: Context) throws {
        for (index, definition) in attributes.enumerated() {
            try store.save(definition.attribute(of: store.owner, at: "attributes[\(index)]"))
            context.audit.note(definition.name)
        }
    }
}

/// Deletes attributes by name, with their values; unknown names are ignored (AT-02, AT-05).
protocol AttributeDeletion: AttributeOperation {
    var names: [String] { get }
}

extension AttributeDeletion {
    static var audit: AuditAction? { .attributesDeleted }

    func change(_ store: AttributeStore, in context: Context) throws {
        for name in names where try store.delete(name) { context.audit.note(name) }
    }
}
