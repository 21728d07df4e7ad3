internal import JSON

/// What the tokens of a session say besides their times and the grants: it lasts from one refresh to the next (AR-2.3).
struct SessionFacts: Sendable, Equatable {
    /// The ID of the user or access key.
    var subject: String
    /// How the user signed in, in the order of doing so: `email`, `sms`, `pwd`, `mfa` …; unknown where empty (C-30).
    var methods: [String] = []
    /// The tenant that the user works for; empty if none is chosen.
    var selectedTenant = ""
    /// Claims that an untrusted caller gave, kept apart in `nsec`.
    var untrustedClaims = JSONObject()
    /// Claims given with a management key.
    var customClaims = JSONObject()
    /// The ID of the user who impersonates the subject.
    var actor = ""
    /// A test user's (TU-04).
    var isTest = false
    /// Nobody's in particular (C-08).
    var isAnonymous = false

    init(subject: String) { self.subject = subject }
}

extension SessionFacts {
    /// The names of claims that no caller sets.
    private static let reserved: Set<String> = [
        "act", "amr", "aud", "azp", "cnf", "danu", "dct", "drn", "dsub", "exp", "iat", "iss", "jti", "nbf", "nsec",
        "permissions", "rexp", "roles", "sid", "su", "sub", "tenants", "tu",
    ]

    var claims: JSONObject {
        // First, so that nothing of the caller's stands in for what the service says.
        var claims = ownClaims
        claims["sub"] = .string(subject)
        if !methods.isEmpty { claims["amr"] = .array(methods.map(JSONValue.string)) }
        if !selectedTenant.isEmpty { claims["dct"] = .string(selectedTenant) }
        if !untrustedClaims.isEmpty { claims["nsec"] = .object(untrustedClaims) }
        if !actor.isEmpty { claims["act"] = ["sub": .string(actor)] }
        if isTest { claims["tu"] = true }
        if isAnonymous { claims["danu"] = true }
        return claims
    }

    /// The custom claims that no name of the service's stands in the way of.
    var ownClaims: JSONObject { JSONObject(customClaims.filter { !Self.reserved.contains($0.key) }) }

    /// What a token of ours says.
    init(_ claims: JSONObject) {
        subject = claims["sub"]?.stringValue ?? ""
        methods = claims["amr"]?.arrayValue?.compactMap(\.stringValue) ?? []
        selectedTenant = claims["dct"]?.stringValue ?? ""
        untrustedClaims = claims["nsec"]?.objectValue ?? [:]
        customClaims = JSONObject(claims.filter { !Self.reserved.contains($0.key) })
        actor = claims["act"]?["sub"]?.stringValue ?? ""
        isTest = claims["tu"]?.boolValue ?? false
        isAnonymous = claims["danu"]?.boolValue ?? false
    }

    /// Adds what a user proved: two different proofs are several factors.
    mutating func prove(_ more: [String]) {
        methods = methods.adding(more)
        if methods.count > 1 { methods = methods.adding(["mfa"]) }
    }

    /// Adds trusted claims; one given again is replaced.
    mutating func add(_ claims: [String: JSONValue]) {
        for (name, value) in claims { customClaims[name] = value }
    }
}
