@testable import DescopeEmulator
import JSON

extension Story.Step {
    /// The same request as another client says it: every field that has two names under the other one, as .NET sends
    /// `identifier` where go sends `loginId`.
    var inOtherWords: Story.Step {
        let path = String(target.prefix { $0 != "?" })
        let type = API.endpoints.first { $0.routes.contains(Route(method, path)) }
        guard let aliases = (type as? any FieldAliasing.Type)?.aliases ?? Self.batches[path] else { return self }
        var step = self
        if let value = try? JSONValue(parsing: Array(body.utf8)) { step.body = value.renamed(aliases).text() }
        for (name, others) in aliases {
            step.target = step.target.replacing("?\(name)=", with: "?\(others[0])=").replacing(
                "&\(name)=",
                with: "&\(others[0])="
            )
        }
        return step
    }

    /// Batches have the names in their users.
    private static let batches = [
        "/v1/mgmt/user/create/batch": BatchUser.aliases, "/v1/mgmt/user/patch/batch": PatchUser.aliases,
    ]
}

extension JSONValue {
    /// An object with its fields renamed, and those of the objects in its lists of users.
    fileprivate func renamed(_ aliases: [String: [String]]) -> JSONValue {
        guard case .object(let object) = self else { return self }
        let members = object.map { name, value in
            let inside = name == "users" ? .array((value.arrayValue ?? []).map { $0.renamed(aliases) }) : value
            let other = aliases[name]?.first ?? name
            return (key: object[other] == nil ? other : name, value: inside)
        }
        return .object(JSONObject(members))
    }
}
