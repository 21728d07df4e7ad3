@testable import DescopeEmulator
import HTTP
import JSON

extension Story.Step {
    /// The same request as another client says it: every field that has two names under the other one, as .NET sends
    /// `identifier` where go sends `loginId`.
    var inOtherWords: Story.Step {
        let path = String(target.prefix { $0 != "?" })
        guard let type = API.endpoints.first(where: { $0.answers(method, path) }) else { return self }
        var step = self
        if let value = try? JSONValue(parsing: Array(body.utf8)) {
            step.body = Schema(of: type).renamed(value).text()
        }
        for property in SchemaProperty.all(of: type) {
            guard let other = property.aliases.first else { continue }
            for separator in ["?", "&"] {
                step.target = step.target.replacing("\(separator)\(property.name)=", with: "\(separator)\(other)=")
            }
        }
        return step
    }
}

extension Endpoint {
    /// Whether an address is one of the operation's.
    static func answers(_ method: String, _ path: String) -> Bool {
        spec.routes.contains { $0.method.rawValue == method && $0.leads(to: path) }
    }
}

extension Route {
    /// Whether a path is the route's; any word will do for a parameter.
    func leads(to path: String) -> Bool {
        guard !isLiteral else { return path == self.path }
        let words = path.split(separator: "/").map(String.init)
        return words.count == segments.count
            && zip(segments, words).allSatisfy { $0.isParameter || $0 == .literal($1) }
    }
}

extension Schema {
    /// A value in which every field that has several names goes by the first of its others.
    fileprivate func renamed(_ value: JSONValue) -> JSONValue {
        switch (self, value) {
        case (.nullable(let schema), _): schema.renamed(value)
        case (.array(let element), .array(let elements)): .array(elements.map(element.renamed))
        case (.object(let schema), .object(let object)): .object(schema.renamed(object))
        default: value
        }
    }
}

extension ObjectSchema {
    fileprivate func renamed(_ object: JSONObject) -> JSONObject {
        let members = object.map { name, value in
            guard let property = properties.first(where: { $0.name == name }) else { return (key: name, value: value) }
            let other = property.aliases.first ?? name
            return (key: object[other] == nil ? other : name, value: property.schema.renamed(value))
        }
        return JSONObject(members)
    }
}
