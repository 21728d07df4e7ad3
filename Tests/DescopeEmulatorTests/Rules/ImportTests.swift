@testable import DescopeEmulator
import Testing

/// Users of an Auth0 export that lack an e-mail address (UM-2.20).
@Suite struct ImportTests {
    /// Two users with phone numbers, one of them with an empty address: `[{"phone_number": …}, {"email": "", …}]`.
    private static let users = """
        W3sicGhvbmVfbnVtYmVyIjogIisxNTU1NTU1MDEwMSJ9LCB7ImVtYWlsIjogIiIsICJ1c2VybmFtZSI6ICJjYXQiLCAicGhvbmVf\
        bnVtYmVyIjogIisxNTU1NTU1MDEwMiJ9XQ==
        """
    /// A hash of an empty address: `[{"email": "", "passwordHash": …}]`.
    private static let hashes = """
        W3siZW1haWwiOiAiIiwgInBhc3N3b3JkSGFzaCI6ICIkMmIkMTAkYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFh\
        YWFhYWFhYWFhYWFhYWFhYWEifV0=
        """

    /// `7`, `[7]`, and an object before a text: `{}`, a new line, `"a"`.
    @Test(arguments: ["Nw==", "Wzdd", "e30KImEi"])
    func `what is not a list of objects is refused`(_ export: String) async throws {
        let error = try await World().error(ImportUsers(source: "auth0", users: export))
        #expect(error == APIError(.malformedRequest, "The users field holds something other than objects"))
    }

    @Test func `the phone number is then the login ID, and a hash without an owner belongs to no user`() async throws {
        let world = try World()
        let imported = try await world.perform(ImportUsers(source: "auth0", users: Self.users, hashes: Self.hashes))
        #expect(imported.failures.map(\.reason) == [])
        #expect(imported.users.map(\.loginIds) == [["+15555550101"], ["+15555550102"]])
        #expect(imported.users.map(\.password) == [false, false])
    }
}
