internal import JSON

/// The definition of a custom attribute (AT-01).
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

    init(name: String, type: AttributeType) {
        self.name = name
        self.type = type
    }

    /// One of the values that a select offers.
    struct Option: Codable, Sendable, Equatable {
        @ProtoField var value = ""
        @ProtoField var label = ""

        init(value: String, label: String) {
            self.value = value
            self.label = label
        }
    }

    /// Whether a user can have that value.
    func accepts(_ value: JSONValue) -> Bool {
        switch (type, value) {
        case (.number, .number(let number)): number.doubleValue.isFinite
        case (.text, .string), (.boolean, .bool), (.date, .string), (.date, .number),
            (.monthDay, .string):
            true
        case (.singleSelect, .string(let choice)): offers(choice)
        case (.multiSelect, .array(let choices)): choices.allSatisfy { $0.stringValue.map(offers) ?? false }
        default: false
        }
    }

    private func offers(_ choice: String) -> Bool {
        options.contains { $0.value == choice }
    }
}

extension JSONValue {
    /// The value as users have it: numbers are doubles, as in protobuf, so 3.0 is 3.
    var asAttribute: JSONValue {
        guard case .number(let number) = self, number.doubleValue.isFinite else { return self }
        return .number(JSONNumber(number.doubleValue))
    }
}
