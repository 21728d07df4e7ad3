@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// Rules of user management that stories show less well.
@Suite struct UserRulesTests {
    let world: World

    init() throws {
        world = try World()
    }

    @Test func `IDs are a U and 27 digits, unique and in the order of creation (W-13)`() async throws {
        var ids: [String] = []
        for number in 0..<500 {
            ids.append(try await world.perform(CreateUser(loginId: "u\(number)@x.example")).user.userId)
        }
        #expect(ids.allSatisfy { $0.wholeMatch(of: /U[0-9A-Za-z]{27}/) != nil })
        #expect(ids == ids.sorted() && Set(ids).count == ids.count)
    }

    @Test(arguments: [
        ("ann@example.com", "ann@example.com", ""), ("+1 (555) 555-5555", "", "+15555555555"),
        ("+972111111111", "", "+972111111111"),
    ])
    func `a login ID that is a contact becomes one, verified (U-03, U-04, U-05)`(
        _ id: String,
        _ email: String,
        _ phone: String
    )
        async throws
    {
        let user = try await world.perform(CreateUser.with(id)).user
        #expect(user.email == email && user.phone == phone)
        #expect(user.verifiedEmail == !email.isEmpty && user.verifiedPhone == !phone.isEmpty)
    }

    @Test(arguments: [
        "ann", "@example.com", "ann@", "ann@@example.com", "ann@b@example.com", "ann@.example.com", "ann@example.com.",
        "ann lee@example.com", "ann@exam\tple.com", "ann@example.com,bob", "ann;@example.com", "ann@example.com\u{7F}",
    ])
    func `what is no e-mail address is refused (U-03)`(_ email: String) async throws {
        let error = try await world.error(CreateUser.with("+15555555555") { $0.profile.email = email })
        #expect(error == APIError.invalidField("email"))
    }

    @Test(arguments: ["a@b", "ann.lee+x@example.com", "\u{E9}@\u{E9}.example", " ann@example.com\n"])
    func `any other text with one at sign is an e-mail address, trimmed (U-03)`(_ email: String) async throws {
        let user = try await world.perform(CreateUser.with("+15555555555") { $0.profile.email = email }).user
        #expect(user.email == email.trimmed)
    }

    @Test(arguments: ["+0123456", "+1234", "+1234567890123456", "5555555555", "phone +15555555555"])
    func `what is no phone number is refused (U-06)`(_ phone: String) async throws {
        let error = try await world.error(CreateUser.with("ann@example.com") { $0.profile.phone = phone })
        #expect(error == APIError.invalidField("phone"))
    }

    @Test func `an unverified address may be the only contact (U-14)`() async throws {
        let user = try await world.perform(
            CreateUser.with("ann") {
                $0.profile.email = "a@x.example"; $0.profile.verifiedEmail = .value(false)
            }
        ).user
        #expect(user.email == "a@x.example" && !user.verifiedEmail)
    }

    @Test func `without a contact a user needs a password (U-12, U-13)`() async throws {
        #expect(try await world.error(CreateUser(loginId: "ann"))?.message == "Missing email or phone")
        let user = try await world.perform(CreateUser.with("ann") { $0.password = CleartextPassword("pass-word-1") })
            .user
        #expect(user.password && user.email.isEmpty)
    }

    @Test func `an empty password is none, in php's form too (W-04)`() async throws {
        let answer = try await world.post(
            "/v1/mgmt/user/create",
            ["loginId": "ann@example.com", "password": ["cleartext": ""]]
        )
        #expect(answer.body["user"]?["password"] == false)
    }

    @Test(arguments: ["enabled", "disabled", "invited"]) func `a patch sets the status (PA-09)`(_ status: String)
        async throws
    {
        let first = RequestedStatus(status == "enabled" ? .disabled : .enabled)
        _ = try await world.perform(CreateUser.with("ann@example.com") { $0.status = first })
        let patch: JSONValue = ["loginId": "ann@example.com", "status": .string(status)]
        #expect(await world.send(.patch, "/v1/mgmt/user/patch", patch).status == .ok)
        #expect(try await world.load("ann@example.com").status == status)
    }

    @Test func `a patch with an empty address clears it, and its flag (PA-04, U-15)`() async throws {
        _ = try await world.perform(CreateUser.with("ann") { $0.profile.email = "a@x.example" })
        let patch: JSONValue = ["loginId": "ann", "email": ""]
        #expect(await world.send(.patch, "/v1/mgmt/user/patch", patch).status == .ok)
        let user = try await world.load("ann")
        #expect(user.email == "" && !user.verifiedEmail)
    }

    @Test func `an invitation with a test flag makes a test user (CR-11)`() async throws {
        let request: JSONValue = ["loginId": "ann@example.com", "invite": true, "test": true]
        #expect(try await world.post("/v1/mgmt/user/create", request).body["user"]?["test"] == true)
        #expect(try await world.load("ann@example.com").test)
        #expect(try await world.project.messages().count == 1)
    }

    @Test func `signing out two users at once is refused, and both are named`() async throws {
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        let bob = try await world.perform(CreateUser(loginId: "bob@example.com")).user.userId
        let answer = try await world.post(
            "/v1/mgmt/user/logout",
            ["loginId": "ann@example.com", "userId": .string(bob)]
        )
        let message = "The loginId ann@example.com and the userId \(bob) are not one user"
        #expect(answer.status == 400 && answer.body["errorMessage"] == .string(message))
    }

    @Test func `an application that does not exist is named (Q-05)`() async throws {
        let error = try await world.error(CreateUser.with("ann@example.com") { $0.profile.ssoAppIds = ["crm"] })
        #expect(error == APIError(.invalidArguments, "The SSO application crm does not exist"))
    }

    @Test func `login IDs are compared exactly, after trimming (Q-09)`() async throws {
        let user = try await world.perform(CreateUser(loginId: "  Ann@Example.com ")).user
        #expect(user.loginIds == ["Ann@Example.com"])
        #expect(try await world.error(LoadUser(loginId: "ann@example.com"))?.code == .userNotFound)
        #expect(try await world.load(" Ann@Example.com").userId == user.userId)
    }

    @Test func `whatever else is wrong, a user that exists is said to`() async throws {
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        for (loginID, expected) in [
            ("ann@example.com", ErrorCode.userAlreadyExists), ("bob@example.com", .roleNotFound),
        ] {
            let user = CreateUser.with(loginID) { $0.profile.roleNames = ["Nobody's"] }
            #expect(try await world.error(user)?.code == expected)
            let batch = try await world.perform(CreateUsers(users: [Item(BatchUser(user: user))]))
            #expect(batch.failedUsers.count == 1 && batch.createdUsers.elements.isEmpty)
        }
        #expect(try await world.perform(SearchUsers()).total == 1)
    }

    @Test func `one of many login IDs taken refuses the whole user (U-01, CR-14)`() async throws {
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        let error = try await world.error(
            CreateUser.with("bob@example.com") { $0.profile.additionalIdentifiers = ["ann@example.com"] }
        )
        #expect(error?.code == .userAlreadyExists)
        #expect(try await world.error(LoadUser(loginId: "bob@example.com"))?.code == .userNotFound)
    }

    @Test func `a failed update changes nothing`() async throws {
        let before = try await world.perform(CreateUser.with("ann@example.com") { $0.profile.details.name = "Ann" })
            .user
        var update = UpdateUser(loginId: "ann@example.com")
        (update.profile.details.name, update.profile.roleNames) = ("Changed", ["Nobody"])
        #expect(try await world.error(update)?.code == .roleNotFound)
        #expect(try await world.load("ann@example.com").name == before.name)
    }

    @Test func `an update that leaves no contact takes it from the login ID (UP-04, Q-11)`() async throws {
        _ = try await world.perform(CreateUser.with("ann@example.com") { $0.profile.email = "other@x.example" })
        let user = try await world.perform(UpdateUser(loginId: "ann@example.com")).user
        #expect(user.email == "ann@example.com" && user.verifiedEmail)
        _ = try await world.perform(CreateUser.with("bob") { $0.profile.email = "b@x.example" })
        #expect(try await world.error(UpdateUser(loginId: "bob"))?.code == .missingArguments)
    }

    @Test func `changing a user moves its modified time (SE-08)`() async throws {
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        try await world.project.setClock(.stopped(World.start.advanced(bySeconds: 60)))
        let user = try await world.perform(
            UpdateUserStatus(loginId: "ann@example.com", status: RequestedStatus(.enabled))
        ).user
        #expect(user.modifiedTime == user.createdTime + 60)
    }

    @Test func `users are sorted by the time of their last change (SE-12)`() async throws {
        for name in ["ann", "bob", "cat"] { _ = try await world.perform(CreateUser(loginId: "\(name)@example.com")) }
        for (seconds, name) in ["bob", "cat", "ann"].enumerated() {
            try await world.project.setClock(.stopped(World.start.advanced(bySeconds: Int64(seconds + 1))))
            _ = try await world.perform(UpdateUser(loginId: "\(name)@example.com"))
        }
        let answer = try await world.post("/v2/mgmt/user/search", ["sort": [["field": "modifiedTime"]]])
        let emails = answer.body["users"]?.arrayValue?.map { $0["email"] }
        #expect(emails == ["bob@example.com", "cat@example.com", "ann@example.com"])
    }

    @Test func `an expired user who is invited again is invited (IN-04)`() async throws {
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        _ = try await world.project.transaction {
            try $0.users.modify(LoginID("ann@example.com")) { $0.status = .expired }
        }
        _ = try await world.perform(CreateUser.with("ann@example.com") { $0.invitation.invite = true })
        #expect(try await world.load("ann@example.com").status == "invited")
    }

    @Test func `an invitation goes to the outbox, by mail first (IN-02, IN-06)`() async throws {
        _ = try await world.perform(
            CreateUser.with("ann@example.com") {
                ($0.invitation.invite, $0.invitation.inviteUrl, $0.invitation.templateId) = (
                    true, "https://app.example/in", "welcome"
                )
            }
        )
        let messages = try await world.project.messages()
        #expect(messages.map(\.recipient) == ["ann@example.com"] && messages.map(\.channel) == [.email])
        #expect(
            messages.first?.link.hasPrefix("https://app.example/in?t=") == true && messages.first?.template == "welcome"
        )
    }

    @Test func `the outbox has what an invitation says of its message (IN-05, C-22)`() async throws {
        _ = try await world.perform(
            CreateUser.with("ann@example.com") {
                $0.invitation = Invitation(
                    invite: true,
                    templateId: "welcome",
                    templateOptions: ["team": "blue", "seats": 3],
                    locale: "de"
                )
            }
        )
        let message = try #require(try await world.project.messages().first)
        #expect(message.template == "welcome" && message.locale == "de")
        #expect(message.templateOptions == ["team": "blue", "seats": 3])
    }

    @Test func `inviting again makes the earlier link worthless (IN-04)`() async throws {
        _ = try await world.perform(CreateUser.with("ann@example.com") { $0.invitation.invite = true })
        _ = try await world.perform(CreateUser.with("ann@example.com") { $0.invitation.invite = true })
        let tokens = try await world.project.messages().map(\.token)
        #expect(try await world.project.code(tokens[0]) == nil)
        #expect(try await world.project.code(tokens[1])?.seconds == 7 * 24 * 3600)
    }

    @Test func `who cannot be reached is created, and reported (BA-04)`() async throws {
        var batch = CreateUsers(users: [
            Item(BatchUser(user: .with("ann") { $0.password = CleartextPassword("pass-word-1") }))
        ])
        batch.invitation.invite = true
        let answer = try await world.perform(batch)
        #expect(answer.createdUsers.elements.count == 1 && answer.additionalErrors.keys.sorted() == ["ann"])
    }
}
