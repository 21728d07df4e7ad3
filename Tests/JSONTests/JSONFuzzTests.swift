import JSON
import TestSupport
import Testing

/// Random damage: the parser must not crash, and what it takes must survive being written and read again.
struct JSONFuzzTests {
    private static let seeds = [
        #"{"loginId":"ann","email":"a@b.c","verified":true,"n":[0,-1.5e3,null],"custom":{"k":"v\n\u00e9\uD83D\uDE00"}}"#,
        #"[[],{},[{"a":[1,2,{"b":""}]}],"é€😀","\\\"\/",1e400,-0,0.10]"#,
        #"  { "users" : [ { "x" : false } , "a" ] } "#,
    ]

    @Test(arguments: seeds.indices)
    func `damaged bytes are rejected or read the same twice`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed + 1))
        for _ in 0..<4000 {
            var bytes = Array(Self.seeds[seed].utf8)
            for _ in 0...Int.random(in: 0..<4, using: &random) { damage(&bytes, &random) }
            guard let value = try? JSONValue(parsing: bytes) else { continue }
            let again = try JSONValue(parsing: value.bytes())
            #expect(again == value && again.bytes() == value.bytes(), "\(bytes)")
        }
    }

    @Test func `every prefix of an object is rejected`() {
        let bytes = Array(Self.seeds[0].utf8)
        for end in bytes.indices {
            #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: Array(bytes[..<end])) }
        }
    }

    @Test func `a random value survives a round trip`() throws {
        var random = SplitMix64(seed: 7)
        for _ in 0..<1000 {
            let value = randomValue(depth: 4, &random)
            #expect(try JSONValue(parsing: value.bytes()) == value)
        }
    }

    private func damage(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
        guard let place = bytes.indices.randomElement(using: &random) else { return bytes.append(0x5B) }
        let interesting = Array(#"[]{}:,"\eE+-.0u \#u{0}é"#.utf8) + [0xFF, 0xC0, 0xED, 0xF4]
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[place] = .random(in: .min ... .max, using: &random)
        case 1: bytes.insert(interesting.randomElement(using: &random) ?? 0, at: place)
        case 2: bytes.remove(at: place)
        case 3: bytes.removeLast(min(bytes.count, 1 + place / 4))
        default: bytes.insert(contentsOf: bytes[place...].prefix(8), at: place)
        }
    }

    private func randomValue(depth: Int, _ random: inout SplitMix64) -> JSONValue {
        let count = Int.random(in: 0..<5, using: &random)
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
        case 0: return .null
        case 1: return .bool(.random(using: &random))
        case 2: return .number(JSONNumber(Int64.random(in: .min ... .max, using: &random)))
        case 3: return .number(JSONNumber(Double.random(in: -1e9...1e9, using: &random)))
        case 4: return .string(randomText(&random))
        case 5: return .array((0..<count).map { _ in randomValue(depth: depth - 1, &random) })
        default:
            let members = (0..<count).map { _ in
                (key: randomText(&random), value: randomValue(depth: depth - 1, &random))
            }
            return .object(JSONObject(members))
        }
    }

    private func randomText(_ random: inout SplitMix64) -> String {
        let scalars = (0..<Int.random(in: 0..<20, using: &random)).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 1..<(Bool.random(using: &random) ? 0x80 : 0x110000), using: &random))
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
