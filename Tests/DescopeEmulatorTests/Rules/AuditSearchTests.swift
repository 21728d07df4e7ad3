@testable import DescopeEmulator
import JSON
import Testing

/// Every filter of a search of the audit trail, each by itself.
@Suite struct AuditSearchTests {
    private let world: World

    /// Three records, a minute apart, that differ in everything.
    init() async throws {
        world = try World()
        try await world.project.transaction { context in
            var (one, two, three) = (
                Self.record(1, .info, .bot), Self.record(2, .warn, .mobile), Self.record(3, .error, .tablet)
            )
            (one.userID, one.loginIDs, one.tenantIDs) = ("U1", ["ann@acme.example"], ["acme"])
            (one.actorID, one.method, one.data) = ("K1", .otp, ["city": "Zürich"])
            (two.userID, two.loginIDs, two.tenantIDs) = ("U2", ["bob@globex.example", "bob"], ["globex"])
            (two.actorID, two.method, two.data) = ("U2", .password, ["error_message": "No \"luck\""])
            three.actorID = "K2"
            for record in [one, two, three] { context.trail.add(record) }
        }
    }

    private static func record(_ number: Int64, _ level: AuditLevel, _ device: Device) -> AuditRecord {
        AuditRecord(
            time: World.start.advanced(bySeconds: 60 * (number - 3)),
            action: "Action\(number)",
            level: level,
            device: device,
            remoteAddress: "10.0.0.\(number)"
        )
    }

    @Test(
        arguments: [
            ([:], [3, 2, 1]),
            (["oldestFirst": true], [1, 2, 3]),
            (["from": 1_767_225_540_000], [3, 2]), (["from": "1767225540001"], [3]), (["from": 0], [3, 2, 1]),
            (["to": 1_767_225_540_000], [2, 1]), (["to": "1767225539999"], [1]), (["to": 0], [3, 2, 1]),
            (["from": 1_767_225_540_000, "to": 1_767_225_540_000], [2]),
            (["userIds": ["U1", "U2"]], [2, 1]), (["userIds": ["U"]], []), (["userIds": []], [3, 2, 1]),
            (["actions": ["Action1", "Action3"]], [3, 1]), (["actions": ["action1"]], []),
            (["excludedActions": ["Action1"]], [3, 2]),
            (["actions": ["Action1", "Action2"], "excludedActions": ["Action2"]], [1]),
            (["devices": ["Mobile", "Tablet"]], [3, 2]), (["methods": ["otp"]], [1]),
            (["geos": ["US"]], []), (["remoteAddresses": ["10.0.0.2"]], [2]),
            (["externalIds": ["bob", "ann@acme.example"]], [2, 1]), (["externalIds": ["ann"]], []),
            (["excludedExternalIds": ["bob"]], [3, 1]),
            (["loginIdsContain": ["acme", "globex.ex"]], [2, 1]), (["loginIdsNotContain": ["@acme"]], [3, 2]),
            (["tenants": ["acme", "globex"]], [2, 1]), (["tenants": ["acme"], "noTenants": true], [3, 1]),
            (["noTenants": true], [3, 2, 1]),
            (["actorIds": ["K1", "K2"]], [3, 1]),
            (["auditTypes": ["info", "error"]], [3, 1]), (["levels": ["warn"]], [2]),
            (["text": "action2"], [2]), (["text": "ZÜRICH"], [1]), (["text": "globex.EXAMPLE"], [2]),
            (["text": "error_"], [2]), (["text": "10.0.0."], [3, 2, 1]),
            (["text": "none"], []),
            (["searchFields": [["field": "userId", "valStr": "U1"]]], [1]),
            (["searchFields": [["field": "tenants", "valArr": ["acme", "globex"], "valStr": "none"]]], [2, 1]),
            (["searchFields": [["field": "externalIds", "valStr": "bob", "negative": true]]], [3, 1]),
            (["searchFields": [["field": "method", "valArr": []]]], [3, 2, 1]),
            (["searchFields": [["field": "type", "valStr": "warn"], ["field": "device", "valStr": "Bot"]]], []),
            (["size": 2], [3, 2]), (["size": 2, "page": 1], [1]), (["size": 2, "page": 2], []),
            (["size": 1, "page": 1, "oldestFirst": true], [2]), (["page": 2_147_483_647], []),
        ] as [(JSONValue, [Int])]
    )
    func `a filter finds what it says (AU-03, AU-04)`(_ filter: JSONValue, _ found: [Int]) async throws {
        let answer = try await world.post("/v1/mgmt/audit/search", filter)
        #expect(answer.body["audits"]?.arrayValue?.map { $0["action"] } == found.map { "Action\($0)" })
    }

    @Test func `a record is found by its ID (AU-03)`() async throws {
        let all = try await world.perform(SearchAudit()).audits
        let found = try await world.perform(SearchAudit(filter: AuditFilter(text: all[1].ID)))
        #expect(found.audits.map(\.action) == [all[1].action])
    }

    @Test func `the total counts all that match, whatever the page (AU-04)`() async throws {
        let page = try await world.perform(SearchAudit(filter: AuditFilter(actorIds: ["K1", "K2"]), size: 1))
        #expect(page.audits.map(\.action) == ["Action3"])
        #expect(page.total == 2)
    }

    @Test func `a page has at most a thousand records (AU-04)`() async throws {
        try await world.project.transaction { context in
            for number in 4...1100 as ClosedRange<Int64> { context.trail.add(Self.record(number, .info, .unknown)) }
        }
        for size in [0, 1001, 5000] {
            let page = try await world.perform(SearchAudit(size: size))
            #expect((page.audits.count, page.total) == (1000, 1100))
        }
    }

    @Test func `what is older than thirty days of the project's clock is not found (AU-04)`() async throws {
        let month: Int64 = 30 * 86_400
        for (seconds, found) in [(month - 60, [3, 2]), (month, [3]), (month + 1, [])] as [(Int64, [Int])] {
            try await world.project.setClock(.stopped(World.start.advanced(bySeconds: seconds)))
            let page = try await world.perform(SearchAudit())
            #expect(page.audits.map(\.action) == found.map { "Action\($0)" })
        }
    }
}
