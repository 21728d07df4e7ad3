internal import JSON

/// The definition of a custom attribute (AT-01).
///
/// Its name is unique for its kind of owner. Defining it again keeps existing values, even those that no longer fit;
/// deleting it deletes them (AT-02, AT-05).
struct CustomAttribute: Codable, Sendable, Equatable {
    let name: String
    let type: AttributeType
    @ProtoField var options: [Option] = []
    @ProtoField var displayName = ""
    /// Any JSON (AT-06).
    var defaultValue: JSONValue?
    @ProtoField var viewPermissions: [String] = []
    @ProtoField var editPermissions: [String] = []
    @ProtoField var editable = true

    /// A value that a select offers.
    struct Option: Codable, Sendable, Equatable {
        @ProtoField var value = ""
        @ProtoField var label = ""
    }

    /// Whether the text can be a name: the vendor's Cognito importer keeps names like `custom:department`.
    static func isName(_ text: String) -> Bool { MachineName.isValid(text, upTo: 20, allowing: ":.") }

    /// The value as users have it; nil for a null.
    ///
    /// - Throws: `invalidArguments` naming the attribute if it does not take the value.
    func checked(_ value: JSONValue) throws -> JSONValue? {
        guard !value.isNull else { return nil }
        let value = type == .multiSelect ? value.asChoices : value
        guard accepts(value) else {
            throw APIError(.invalidArguments, "The custom attribute \(name) does not take this value")
        }
        return value.asAttribute
    }

    private func accepts(_ value: JSONValue) -> Bool {
        switch (type, value) {
        case (.number, .number(let number)): number.doubleValue.isFinite
        case (.text, .string), (.boolean, .bool), (.date, .string), (.date, .number), (.monthDay, .string): true
        case (.singleSelect, .string), (.multiSelect, .array): offers(value.arrayValue ?? [value])
        default: false
        }
    }

    private func offers(_ choices: [JSONValue]) -> Bool {
        let offered = Set(options.map { Array($0.value.utf8) })
        return choices.allSatisfy { $0.stringValue.map { offered.contains(Array($0.utf8)) } ?? false }
    }
}

extension JSONValue {
    /// A multi-select's value as a list: the vendor's Shopify importer sends one choice as a string, none as `""`.
    fileprivate var asChoices: JSONValue {
        guard case .string(let choice) = self else { return self }
        return choice.isEmpty ? [] : [self]
    }

    /// The value as users have it: numbers are doubles, as in protobuf, so 3.0 is 3.
    var asAttribute: JSONValue {
        guard case .number(let number) = self, number.doubleValue.isFinite else { return self }
        return .number(JSONNumber(number.doubleValue))
    }
}

/// Whose custom attributes are meant; the raw value is the column `owner`.
enum AttributeOwner: String, Sendable {
    case user
    case application
}
