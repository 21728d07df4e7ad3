internal import JSON

/// A custom attribute as a request defines it.
struct AttributeDefinition: Decodable, Sendable {
    var name: String
    /// A number, also in a string; python's documentation names types.
    var type: JSONValue?
    /// `{value, label}` each, or plain strings as python sends them.
    @ProtoField var options: [JSONValue] = []
    @ProtoField var displayName = ""
    var defaultValue: JSONValue?
    @ProtoField var viewPermissions: [String] = []
    @ProtoField var editPermissions: [String] = []
    /// Whether the console may change it; true by default (assumed).
    var editable: Presence<Bool> = .absent
    /// Sent by python alone; ignored.
    @ProtoField var required = false

    /// The definition, checked (AT-03, AT-04).
    ///
    /// - Throws: `invalidRequest` naming a field, `invalidArguments` for a select without options.
    func attribute(of owner: AttributeOwner, at path: String) throws -> CustomAttribute {
        guard CustomAttribute.isName(name) else { throw APIError.invalidField(path + ".name") }
        guard displayName.count <= 254 else { throw APIError.invalidField(path + ".displayName") }
        var attribute = CustomAttribute(name: name, type: try checkedType(of: owner, at: path + ".type"))
        attribute.options = try checkedOptions(at: path + ".options")
        (attribute.displayName, attribute.defaultValue) = (displayName, defaultValue)
        (attribute.viewPermissions, attribute.editPermissions) = (viewPermissions, editPermissions)
        attribute.editable = editable.value ?? true
        guard !attribute.type.isSelect || !options.isEmpty else {
            throw APIError.invalidArgument("attribute options").at(path)
        }
        return attribute
    }

    private func checkedType(of owner: AttributeOwner, at path: String) throws -> AttributeType {
        switch (type, owner) {
        case (let type?, _):
            guard let known = AttributeType(type) else { throw APIError.invalidField(path) }
            return known
        case (nil, .user): throw APIError.requiredField(path)
        // Nothing shows that applications' attributes require a type.
        case (nil, .application): return .text
        }
    }

    private func checkedOptions(at path: String) throws -> [CustomAttribute.Option] {
        try options.enumerated().map { index, option in
            guard let value = (option.stringValue ?? option["value"]?.stringValue)?.nonEmpty,
                let label = option.stringValue ?? (option["label"] ?? "").stringValue
            else { throw APIError.invalidField("\(path)[\(index)]") }
            return CustomAttribute.Option(value: value, label: label)
        }
    }
}
