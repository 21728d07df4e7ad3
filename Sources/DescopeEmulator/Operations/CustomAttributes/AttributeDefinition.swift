internal import JSON

/// A custom attribute as a request defines it.
struct AttributeDefinition: Decodable, Sendable {
    var name: String
    /// A number, also in a string; python's documentation names types.
    var type: JSONValue?
    /// `{value, label}` each, or plain strings as python sends them.
    var options: [JSONValue]?
    var displayName: String?
    var defaultValue: JSONValue?
    var viewPermissions: [String]?
    var editPermissions: [String]?
    /// Whether the console may change it; true where the request does not say (assumed).
    var editable: Presence<Bool> = .absent
    /// Sent by python, which alone has it; ignored.
    var required: Bool?

    init(name: String, type: JSONValue? = nil, options: [JSONValue]? = nil) {
        self.name = name
        self.type = type
        self.options = options
    }

    /// The definition, checked (AT-03, AT-04).
    ///
    /// - Throws: `invalidRequest` naming a field, `invalidArguments` for a select without options.
    func attribute(defaultType: AttributeType? = nil) throws -> CustomAttribute {
        guard MachineName.isValid(name, upTo: 20) else { throw APIError.invalidField("name") }
        guard displayName?.count ?? 0 <= 254 else { throw APIError.invalidField("displayName") }
        var attribute = CustomAttribute(name: name, type: try checkedType(defaultType))
        attribute.options = try (options ?? []).map(CustomAttribute.Option.init(given:))
        guard !attribute.type.isSelect || !attribute.options.isEmpty else {
            throw APIError(.invalidArguments, "The attribute options argument is invalid")
        }
        attribute.displayName = displayName ?? ""
        attribute.defaultValue = defaultValue
        attribute.viewPermissions = viewPermissions ?? []
        attribute.editPermissions = editPermissions ?? []
        attribute.editable = editable.value ?? true
        return attribute
    }

    private func checkedType(_ defaultType: AttributeType?) throws -> AttributeType {
        guard let type else {
            guard let defaultType else { throw APIError.requiredField("type") }
            return defaultType
        }
        guard let known = AttributeType(type) else { throw APIError.invalidField("type") }
        return known
    }
}

extension CustomAttribute.Option {
    /// An option as a request gives it.
    fileprivate init(given option: JSONValue) throws {
        guard let value = option.stringValue ?? option["value"]?.stringValue, !value.isEmpty else {
            throw APIError.invalidField("options")
        }
        self.init(value: value, label: option.stringValue ?? option["label"]?.stringValue ?? "")
    }
}
