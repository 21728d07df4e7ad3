internal import JSON

extension User {
    /// The new values of what differs from the user's older self, by their names on the wire; never a secret.
    ///
    /// Roles are missing, because a user does not know their names.
    func changes(since old: User) -> [String: JSONValue] {
        var changes = Changes()
        changes.note("loginIds", old.loginIDs, loginIDs)
        changes.note("name", old.details.name, details.name)
        changes.note("givenName", old.details.givenName, details.givenName)
        changes.note("middleName", old.details.middleName, details.middleName)
        changes.note("familyName", old.details.familyName, details.familyName)
        changes.note("picture", old.details.picture, details.picture)
        changes.note("email", "verifiedEmail", old.email, email)
        changes.note("phone", "verifiedPhone", old.phone, phone)
        changes.note("recoveryEmail", "verifiedRecoveryEmail", old.recoveryEmail, recoveryEmail)
        changes.note("recoveryPhone", "verifiedRecoveryPhone", old.recoveryPhone, recoveryPhone)
        changes.note("status", old.status.rawValue, status.rawValue)
        changes.note("ssoAppIds", old.ssoAppIDs, ssoAppIDs)
        changes.note("password", old.password != nil, password != nil)
        changes.note("TOTP", old.totpSeed != nil, totpSeed != nil)
        changes.note("SCIM", old.isSCIM, isSCIM)
        if consentExpiration != old.consentExpiration {
            changes.values["consentExpiration"] = .number(JSONNumber(consentExpiration))
        }
        if customAttributes != old.customAttributes {
            changes.values["customAttributes"] = .object(JSONObject(customAttributes.map { ($0.key, $0.value) }))
        }
        return changes.values
    }
}

/// New values by their names.
private struct Changes {
    var values: [String: JSONValue] = [:]

    mutating func note(_ name: String, _ old: String, _ new: String) {
        if !new.isExactly(old) { values[name] = .string(new) }
    }

    mutating func note(_ name: String, _ old: [String], _ new: [String]) {
        if !new.isExactly(old) { values[name] = .array(new.map(JSONValue.string)) }
    }

    mutating func note(_ name: String, _ old: Bool, _ new: Bool) {
        if new != old { values[name] = .bool(new) }
    }

    mutating func note(_ name: String, _ flag: String, _ old: Contact, _ new: Contact) {
        note(name, old.value, new.value)
        note(flag, old.isVerified, new.isVerified)
    }
}
