@testable import DescopeEmulator
import HTTPServer
import JSON
import TestSupport
import Testing

/// Server and emulator together, in this process: what a client on a socket sees.
@Suite struct ServedTests {
    private static let head =
        "HTTP/1.1\r\nHost: emulator.example\r\nAuthorization: Bearer \(World.projectID):a.b.c:key\r\n"

    /// Runs a world behind a server while `body` speaks to it.
    private func serve(_ world: World, _ body: (RawClient) async throws -> Void) async throws {
        let emulator = world.emulator
        let server = Server(
            configuration: ServerConfiguration(),
            refusal: { Emulator.refusal($0) },
            responder: { emulator.respond($0, $1) }
        )
        do {
            let client = try RawClient(port: await server.start())
            try await body(client)
            await client.close()
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    @Test func `requests behind one another are answered in their order`() async throws {
        try await serve(try World()) { client in
            let bodies = ["a@x.example", "b@x.example"].map { #"{"loginId":"\#($0)"}"# }
            let requests = bodies.map {
                "POST /v1/mgmt/user/create \(Self.head)Content-Length: \($0.utf8.count)\r\n\r\n\($0)"
            }
            try await client.send(requests.joined() + "GET /v1/mgmt/user?loginId=c@x.example \(Self.head)\r\n")
            for email in ["a@x.example", "b@x.example"] {
                let answer = try await client.answer()
                #expect(try JSONValue(parsing: answer.body)["user"]?["email"] == .string(email))
            }
            #expect(try await client.answer().status == 404)
        }
    }

    @Test func `an operation knows its client's address and the host it calls`() async throws {
        try await serve(try Sample.world()) { client in
            try await client.send("GET /v1/sample/me \(Self.head)\r\n")
            let facts = try JSONValue(parsing: await client.answer().body)
            #expect(facts["remoteAddress"] == "127.0.0.1" && facts["origin"] == "http://emulator.example")
        }
    }

    @Test func `slow work delays nobody but its own project`() async throws {
        let gate = Gates.make()
        let world = try Sample.world()
        try await serve(world) { slow in
            try await slow.send("GET /v1/sample/toil?gate=\(gate) \(Self.head)\r\n")
            while Gates.waitingCount(for: gate) == 0 { await Task.yield() }
            // The slow one's lane serves some of these, whatever the number of lanes.
            let others = try (0..<64).map { _ in try RawClient(port: slow.port) }
            for (number, client) in others.enumerated() {
                let other = Self.head.replacing(World.projectID, with: "P2other\(number % 3)")
                for request in ["GET /v1/mgmt/license \(other)\r\n", "GET /health \(Self.head)\r\n"] {
                    try await client.send(request)
                    #expect(try await client.answer().status == 200)
                }
            }
            try await others[0].send("GET /v1/mgmt/license \(Self.head)\r\n")
            Gates.open(gate)
            #expect(try await slow.answer().text.contains("done"))
            #expect(try await others[0].answer().status == 200)
            for client in others { await client.close() }
        }
    }

    @Test func `what breaks HTTP is answered in the service's envelope`() async throws {
        try await serve(try World()) { client in
            try await client.send("GET /v1/mgmt/user HTTP/1.1\r\n\r\n")
            let answer = try await client.answer()
            #expect(answer.status == 400 && answer.headers["x-descope-emulator"] == Version.current)
            #expect(try JSONValue(parsing: answer.body)["errorCode"] == "E999008")
        }
    }

    @Test func `a truncated answer promises more than it has`() async throws {
        let world = try World()
        await world.project.break(.truncate(after: 5))
        try await serve(world) { client in
            try await client.send("GET /v1/mgmt/license \(Self.head)\r\n")
            let bytes = try await client.rest()
            #expect(bytes.hasPrefix("HTTP/1.1 200") && bytes.hasSuffix("\r\n\r\n{\"rat"))
        }
    }

    @Test func `a dropped request is not answered by a byte`() async throws {
        let world = try World()
        await world.project.break(.drop)
        try await serve(world) { client in
            try await client.send("GET /v1/mgmt/license \(Self.head)\r\n")
            #expect(try await client.rest() == "")
        }
    }
}
