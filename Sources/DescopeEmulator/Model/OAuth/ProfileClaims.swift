internal import JSON

extension User {
    /// What a client is told of the user, as far as its scopes go; what the user does not have is left out
    /// (OpenID Connect Core §5.4).
    func claims(for scopes: Scopes) -> JSONObject {
        var claims: JSONObject = ["sub": .string(id)]
        if scopes.contains("profile") {
            claims.add(texts: [
                ("name", details.name), ("given_name", details.givenName), ("middle_name", details.middleName),
                ("family_name", details.familyName), ("picture", details.picture),
            ])
        }
        if scopes.contains("email"), !email.isEmpty {
            (claims["email"], claims["email_verified"]) = (.string(email.value), .bool(email.isVerified))
        }
        if scopes.contains("phone"), !phone.isEmpty {
            (claims["phone_number"], claims["phone_number_verified"]) = (.string(phone.value), .bool(phone.isVerified))
        }
        return claims
    }
}

extension JSONObject {
    fileprivate mutating func add(texts: [(name: String, text: String)]) {
        for (name, text) in texts where !text.isEmpty { self[name] = .string(text) }
    }
}
