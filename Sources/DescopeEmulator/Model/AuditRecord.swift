internal import JSON

/// Something that happened in a project, as its audit trail keeps it (AU-02).
struct AuditRecord: Sendable, Equatable {
    /// Its place in the trail, which gives it.
    var serial = 0
    let time: Instant
    let action: String
    let level: AuditLevel
    /// Whom it happened to; empty for several users, or none.
    var userID = ""
    var loginIDs: [String] = []
    var tenantIDs: [String] = []
    /// A management key by its pseudonym, or the user who did it.
    var actorID = ""
    /// How a user signed in.
    var method = AuditMethod.none
    let device: Device
    let remoteAddress: String
    var data: [String: JSONValue] = [:]

    /// Made when it is shown: making it takes longer than recording everything else.
    var id: String { IDKind.audit.derived(from: Array("\(time.milliseconds) \(serial)".utf8)) }
}

/// How serious a record is (AU-05).
enum AuditLevel: String, Sendable, CaseIterable {
    case info, warn, error
}

/// How a user signs in (AU-06); words that the service does not list are assumed.
enum AuditMethod: String, Sendable {
    case otp, totp, magiclink, enchantedlink, embeddedlink, oauth, saml, password, webauthn
    case notp, recoverycode, securityquestions
    case impersonate = "Impersonate"
    /// Not at all, or in a way for which no word is known: on an application's page, on the word of a management key.
    case none = ""
}
