@testable import DescopeEmulator
import JSON
import Testing

/// Whom an invitation reaches, and how (IN-02, BA-04, BA-07).
@Suite struct InvitationTests {
    /// What is said of e-mail and SMS, and the channels that follow for a user with both, with an address, with a number.
    @Test(
        arguments: [
            (nil, nil, "email", "email", "sms"), (false, nil, "", "", ""), (nil, false, "email", "email", "!"),
            (true, nil, "email", "email", "!"), (nil, true, "email sms", "email", "sms"),
            (false, true, "sms", "!", "sms"),
            (true, true, "email sms", "email", "sms"), (false, false, "", "", ""),
        ] as [(Bool?, Bool?, String, String, String)]
    )
    func `channels follow what is said, else e-mail comes first`(
        _ sendMail: Bool?,
        _ sendSMS: Bool?,
        _ both: String,
        _ address: String,
        _ number: String
    ) async throws {
        for (loginID, phone, expected) in [
            ("a@x.example", "+15555550101", both), ("b@x.example", nil, address), ("+15555550103", nil, number),
        ] {
            let world = try World()
            var batch = CreateUsers(users: [Item(BatchUser(user: .with(loginID) { $0.profile.phone = phone ?? "" }))])
            batch.invitation.invite = true
            (batch.invitation.sendMail, batch.invitation.sendSMS) = (
                sendMail.map(Presence.value) ?? .absent, sendSMS.map(Presence.value) ?? .absent
            )
            let answer = try await world.perform(batch)
            let channels = try await world.project.messages().map(\.channel.rawValue).joined(separator: " ")
            #expect((answer.additionalErrors.isEmpty ? channels : "!") == expected, "\(loginID)")
        }
    }

    @Test(arguments: [false, true]) func `only an invitation sends one, and the user is invited either way (CR-02)`(
        _ isInvited: Bool
    ) async throws {
        let world = try World()
        let user = try await world.perform(CreateUser.with("ann@example.com") { $0.invitation.invite = isInvited }).user
        #expect(user.status == "invited")
        #expect(try await world.project.messages().map(\.kind) == (isInvited ? [.invite] : []))
    }

    @Test func `a test user is not made of a regular one by inviting it (Q-02)`() async throws {
        let world = try World()
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        let answer = try await world.post("/v1/mgmt/user/create/test", ["loginId": "ann@example.com", "invite": true])
        #expect(answer.body["errorCode"] == "E062107")
    }
}
