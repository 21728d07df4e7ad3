internal import JSON

/// Imports users from another service's export; only Auth0's form is known (UM-2.20).
struct ImportUsers: Endpoint {
    static let spec = OperationSpec(
        "Import users of another service",
        .post("/v1/mgmt/user/import"),
        .assumed,
        isHeavy: true
    )
    static let audit: AuditAction? = .usersCreated

    var source: String
    /// The export in base64: a JSON array, or one JSON object a line.
    var users: String
    /// The password hashes in the same form: `email` or `user_id`, and `passwordHash`, a bcrypt hash.
    @ProtoField var hashes = ""
    @ProtoField var dryrun = false

    func perform(in context: Context) throws -> ImportedUsers {
        guard source == "auth0" else { throw APIError.invalidArgument("source", "the emulator knows auth0 only") }
        let passwords = try Auth0Export.passwords(hashes.isEmpty ? [] : Auth0Export.entries(hashes, "hashes"))
        let users = try Auth0Export.entries(users, "users").map { Auth0Export.user($0, passwords) }
        guard dryrun else { return try Self.create(users, in: context) }
        return try Self.rehearse(users, in: context)
    }

    /// Does it in a savepoint, which an error then undoes.
    private static func rehearse(_ users: [CreateUser], in context: Context) throws -> ImportedUsers {
        do {
            return try context.attempt { throw Rehearsed(users: try create(users, in: context)) }.get()
        } catch let rehearsed as Rehearsed {
            return rehearsed.users
        }
    }

    /// Carries the answer out of the savepoint.
    private struct Rehearsed: Error {
        let users: ImportedUsers
    }

    private static func create(_ users: [CreateUser], in context: Context) throws -> ImportedUsers {
        var response = ImportedUsers()
        try context.each(users, refusesFirst: { _ in true }) { user in
            response.users.append(try view(of: user, in: context))
        } refused: { user, error in
            response.failures.append(.init(user: user.loginId.given, reason: error.message))
        }
        return response
    }

    private static func view(of user: CreateUser, in context: Context) throws -> UserView {
        guard !user.loginId.isEmpty else { throw APIError.requiredField("loginId") }
        return try UserView(user.make(in: context).user, in: context)
    }
}

/// The response of an import.
struct ImportedUsers: JSONResponse {
    var users: [UserView] = []
    var failures: [Failure] = []

    /// A user that was not imported.
    struct Failure: JSONResponse {
        let user: String
        let reason: String
    }
}

/// The users export of Auth0.
private enum Auth0Export {
    /// - Throws: `malformedRequest` naming the field.
    static func entries(_ text: String, _ field: String) throws -> [JSONValue] {
        guard let bytes = Base64.decode(text) else {
            throw APIError(.malformedRequest, "The \(field) field is not base64")
        }
        let entries: [JSONValue]
        do throws(JSONSyntaxError) {
            entries = try parsed(bytes)
        } catch {
            throw APIError(.malformedRequest, "The \(field) field holds no JSON: \(error.reason)")
        }
        guard entries.allSatisfy({ $0.objectValue != nil }) else {
            throw APIError(.malformedRequest, "The \(field) field holds something other than objects")
        }
        return entries
    }

    private static func parsed(_ bytes: [UInt8]) throws(JSONSyntaxError) -> [JSONValue] {
        if bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "[") {
            return try JSONValue(parsing: bytes).arrayValue ?? []
        }
        var entries: [JSONValue] = []
        for line in bytes.split(separator: 0x0A) where line.contains(where: { $0 > 0x20 }) {
            entries.append(try JSONValue(parsing: Array(line)))
        }
        return entries
    }

    /// The bcrypt hashes by e-mail or user ID.
    static func passwords(_ entries: [JSONValue]) throws -> [String: String] {
        try entries.reduce(into: [:]) { hashes, entry in
            guard let hash = entry["passwordHash"]?.stringValue else { throw APIError.invalidField("hashes") }
            for key in ["email", "user_id"] {
                if let owner = entry[key]?.stringValue?.nonEmpty { hashes[owner] = hash }
            }
        }
    }

    /// The create request for an entry; the login ID is its first of e-mail address, phone number and username, the
    /// metadata are custom attributes.
    static func user(_ entry: JSONValue, _ passwords: [String: String]) -> CreateUser {
        func text(_ key: String) -> String { entry[key]?.stringValue ?? "" }
        let names = ["email", "phone_number", "username"].map(text)
        var user = CreateUser(loginId: LoginID(names.first { !$0.isEmpty } ?? ""))
        user.profile.email = text("email")
        user.profile.phone = text("phone_number")
        user.profile.verifiedEmail = entry["email_verified"]?.boolValue.map(Presence.value) ?? .absent
        user.profile.verifiedPhone = entry["phone_verified"]?.boolValue.map(Presence.value) ?? .absent
        (user.profile.details.name, user.profile.details.picture) = (text("name"), text("picture"))
        (user.profile.details.givenName, user.profile.details.familyName) = (text("given_name"), text("family_name"))
        for metadata in ["user_metadata", "app_metadata"].compactMap({ entry[$0]?.objectValue }) {
            user.profile.customAttributes.merge(metadata.map { ($0.key, $0.value) }) { first, _ in first }
        }
        if let hash = ["email", "user_id"].lazy.compactMap({ passwords[text($0)] }).first {
            user.hashedPassword = PasswordImport(bcrypt: .init(hash: hash))
        }
        return user
    }
}
