@testable import DescopeEmulator
import HTTP
import JSON

/// Operations of no service: each shows one kind of request or response that the contract knows.
enum Sample {
    static let operations: [any Endpoint.Type] = [
        SendCode.self, LoadThing.self, ListThings.self, Search.self, Submit.self, Leave.self, ShowPage.self,
        Create.self,
        Refuse.self,
        RefuseClient.self, RefuseProvisioning.self, Count.self, Hash.self, HashEach.self, Toil.self, Ponder.self,
        AwaitName.self,
        AwaitTime.self, Introduce.self, NeverEnd.self,
    ]

    /// A world that has these operations, and those of the service.
    static func world(_ change: (inout Emulator.Configuration) -> Void = { _ in }) throws -> World {
        try World {
            $0.destinations = Destinations(operations + API.endpoints)
            change(&$0)
        }
    }
}

extension Sample {
    /// Words of the path that are fields.
    struct SendCode: Endpoint {
        static let spec = OperationSpec(
            "Send",
            ["email", "sms"].map { .post("/v1/sample/send/\($0)", binding: ["method": $0]) },
            .assumed,
            access: .project
        )

        var loginId: String
        var method: String

        struct Sent: JSONResponse {
            let text: String
        }

        func perform(in context: Context) -> Sent { Sent(text: "\(method) to \(loginId)") }
    }

    /// A project in the path, and a parameter.
    struct LoadThing: Endpoint {
        static let spec = OperationSpec(
            "Load",
            [.get("/v1/sample/{projectId}/things/{id}"), .post("/v1/sample/{projectId}/things/{id}")],
            .assumed,
            access: .path("projectId")
        )

        var id: String

        func perform(in context: Context) -> Named { .init(name: context.projectID + " " + id) }
    }

    /// Lists, flags and numbers in a query.
    struct ListThings: Endpoint {
        static let spec = OperationSpec("List", .get("/v1/sample/things"), .assumed)

        @ProtoField var tenantIds: [String] = []
        @ProtoField var deep = false
        @ProtoField var limit = 0

        func perform(in context: Context) -> Named { .init(name: "\(tenantIds) \(deep) \(limit)") }
    }

    /// A body, and a query beside it.
    struct Search: Endpoint {
        static let spec = OperationSpec("Search", .post("/v1/sample/search", .jsonAndQuery(["page"])), .assumed)

        @ProtoField var page = 0
        @ProtoField var text = ""

        func perform(in context: Context) -> Named { .init(name: "\(text) \(page)") }
    }

    /// A form, or the same in a query; the client says who it is.
    struct Submit: Endpoint {
        static let spec = OperationSpec(
            "Submit",
            [.post("/v1/sample/token", .form), .get("/v1/sample/token")],
            .assumed,
            access: .client,
            errors: .oauth
        )

        var grant_type: String
        @ProtoField var client_id = ""
        @ProtoField var client_secret = ""
        @ProtoField var scope: [String] = []

        func perform(in context: Context) -> Named {
            .init(name: "\(context.projectID) \(context.caller.key ?? "-") \(grant_type) \(scope)")
        }
    }
}

extension Sample {
    struct Leave: Endpoint {
        static let spec = OperationSpec("Leave", .get("/v1/sample/leave"), .assumed)

        @ProtoField var afterForm = false

        func perform(in context: Context) -> Redirect {
            Redirect(location: "https://app.example/?a=1", status: afterForm ? .seeOther : .found)
        }
    }

    struct ShowPage: Endpoint {
        static let spec = OperationSpec("Page", .get("/v1/sample/page"), .assumed)

        func perform(in context: Context) -> Page { Page(html: "<p>é</p>") }
    }

    struct Create: Endpoint {
        static let spec = OperationSpec("Create", .post("/v1/sample/things"), .assumed)

        func perform(in context: Context) -> Reply<Empty> {
            Reply(body: Empty(), status: .created, cookies: [SetCookie("DS", "one"), SetCookie("DSR", "two")])
        }
    }

    /// Refuses, with a status of the caller's choice.
    struct Refuse: Endpoint {
        static let spec = OperationSpec("Refuse", .post("/v1/sample/refuse"), .assumed)

        var status: Int

        func perform(in context: Context) throws -> Empty {
            var error = APIError(ErrorCode("E000000", status, "Refused"))
            if status == 429 { error.retryAfter = 7 }
            throw error
        }
    }

    struct RefuseClient: Endpoint {
        static let spec = OperationSpec("Refuse", .post("/v1/sample/refuse/client"), .assumed, errors: .oauth)

        func perform(in context: Context) throws -> Empty { throw APIError(.invalidArguments, "No such grant") }
    }

    struct RefuseProvisioning: Endpoint {
        static let spec = OperationSpec("Refuse", .post("/v1/sample/refuse/scim"), .assumed, errors: .scim)

        func perform(in context: Context) throws -> Empty { throw APIError(.userNotFound) }
    }
}

extension Sample {
    /// Counts in the project's name, and fails: with what it wrote, or without.
    struct Count: Endpoint {
        static let spec = OperationSpec("Count", .post("/v1/sample/count"), .assumed)

        @ProtoField var keeps = false
        @ProtoField var inBatch = false

        func perform(in context: Context) throws -> Empty {
            guard inBatch else { try count(in: context); return Empty() }
            try context.each([1, 2]) { _ in
                try count(in: context)
            } refused: { _, _ in
            }
            return Empty()
        }

        private func count(in context: Context) throws {
            try context.project.setName(context.project.name() + "x")
            throw keeps ? APIError(.invalidArguments).keepingChanges : APIError(.invalidArguments)
        }
    }

    /// Needs two results of slow work, which are made off the project's strand.
    struct Hash: Endpoint {
        static let spec = OperationSpec("Hash", .post("/v1/sample/hash"), .assumed)
        static let audit: AuditAction? = .projectModified

        var text: String

        func perform(in context: Context) throws -> Named {
            try context.project.setName(context.project.name() + "x")
            context.audit.note(text)
            let text = text
            let once = try context.result(of: "once " + text) { String(text.reversed()) }
            let twice = try context.result(of: "twice " + text) { once + once }
            return .init(name: twice)
        }
    }

    /// Needs the result of slow work for each of some elements.
    struct HashEach: Endpoint {
        static let spec = OperationSpec("Hash each", .post("/v1/sample/hash/each"), .assumed)

        var texts: [String]

        func perform(in context: Context) throws -> Named {
            var hashes: [String] = []
            try context.each(texts) { text in
                hashes.append(try context.result(of: text) { String(text.reversed()) })
            } refused: { text, _ in
                hashes.append("no " + text)
            }
            return .init(name: hashes.joined(separator: " "))
        }
    }

    /// Waits within its transaction until its gate is open.
    struct Toil: Endpoint {
        static let spec = OperationSpec("Toil", .get("/v1/sample/toil"), .assumed, isHeavy: true)

        var gate: String

        func perform(in context: Context) -> Named { .init(name: Gates.wait(for: gate) ? "done" : "shut") }
    }

    /// As `Toil`, but as slow work, which is not on the project's strand.
    struct Ponder: Endpoint {
        static let spec = OperationSpec("Ponder", .get("/v1/sample/ponder"), .assumed)

        var gate: String

        func perform(in context: Context) throws -> Named {
            .init(name: try context.result(of: "gate") { [gate] in Gates.wait(for: gate) } ? "done" : "shut")
        }
    }

    /// Never has enough.
    struct NeverEnd: Endpoint {
        static let spec = OperationSpec("Never end", .post("/v1/sample/never"), .assumed)

        func perform(in context: Context) throws -> Empty {
            throw NotYet.needs(Work(key: "never") { 0 })
        }
    }

    /// Waits until the project has a name, after slow work.
    struct AwaitName: Endpoint {
        static let spec = OperationSpec("Wait", .get("/v1/sample/name"), .assumed)

        @ProtoField var milliseconds = 0
        @ProtoField var results = 0

        func perform(in context: Context) throws -> Named {
            for number in 0..<results { _ = try context.result(of: "\(number)") { number } }
            let name = try context.project.name()
            if name.isEmpty { try context.waitForChange(atMost: .milliseconds(milliseconds)) }
            return .init(name: name)
        }
    }

    /// Waits until a time of the project, at most a minute.
    struct AwaitTime: Endpoint {
        static let spec = OperationSpec("Wait", .get("/v1/sample/time"), .assumed)

        @ProtoField var seconds: Int64 = 0

        func perform(in context: Context) throws -> Named {
            if context.now.seconds < seconds { try context.waitForChange(atMost: .seconds(60)) }
            return .init(name: "\(context.now.seconds)")
        }
    }

    /// Says who calls, and from where.
    struct Introduce: Endpoint {
        static let spec = OperationSpec("Introduce", .get("/v1/sample/me"), .assumed, access: .session(.refresh))

        struct Facts: JSONResponse, Equatable {
            let token: String?
            let key: String?
            let origin: String
            let remoteAddress: String
            let userAgent: String
            let cookies: [String: String]
        }

        func perform(in context: Context) -> Facts {
            Facts(
                token: context.caller.token,
                key: context.caller.key,
                origin: context.request.origin,
                remoteAddress: context.request.remoteAddress,
                userAgent: context.request.userAgent,
                cookies: context.request.cookies
            )
        }
    }
}

extension Sample {
    /// One text.
    struct Named: JSONResponse, Equatable {
        let name: String
    }
}
