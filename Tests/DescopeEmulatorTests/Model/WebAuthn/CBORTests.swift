import Testing

@testable import DescopeEmulator

/// The reader of CBOR, with examples of RFC 8949, appendix A.
@Suite struct CBORTests {
    @Test(
        arguments: [
            ("00", 0), ("17", 23), ("1818", 24), ("1903e8", 1000), ("1a000f4240", 1_000_000),
            ("1b000000e8d4a51000", 1_000_000_000_000), ("20", -1), ("3903e7", -1000),
            ("3b7fffffffffffffff", .integer(.min)), ("40", .bytes([])), ("4401020304", .bytes([1, 2, 3, 4])),
            ("60", ""), ("6449455446", "IETF"), ("62c3bc", "ü"), ("80", .array([])),
            (
                "8301820203820405",
                .array([1, .array([2, 3]), .array([4, 5])])
            ), ("a0", .map([:])), ("a201020304", .map([1: 2, 3: 4])),
            ("a26161016162820203", .map(["a": 1, "b": .array([2, 3])])), ("f4", .bool(false)), ("f5", .bool(true)),
            ("f6", .null),
        ] as [(String, CBOR)]
    )
    func `a value is read`(_ text: String, _ value: CBOR) throws {
        #expect(try CBORReader.onlyValue(in: bytes(text)) == value)
    }

    @Test(
        arguments: [
            "", "18", "19ff", "1bffffffffffffffff", "3bffffffffffffffff", "1c", "1f", "44010203", "5f42010243030405ff",
            "5bffffffffffffffff", "5b7fffffffffffffff", "61ff", "7bffffffffffffffff", "8201", "9bffffffffffffffff",
            "9b7fffffffffffffff", "9fff", "a101", "a201020103", "bb7fffffffffffffff", "bfff", "c11a514b67b0", "f7",
            "f90000", "fb3ff199999999999a", "f818", "ff", "0000",
        ]
    )
    func `what authenticators do not write is refused`(_ text: String) {
        #expect(throws: APIError.self) { try CBORReader.onlyValue(in: bytes(text)) }
    }

    @Test(arguments: [(7, true), (8, false), (100_000, false)])
    func `values nest in seven others at most`(_ depth: Int, _ isRead: Bool) throws {
        let value = Array(repeating: 0x81 as UInt8, count: depth) + [0]
        #expect(((try? CBORReader.onlyValue(in: value)) != nil) == isRead)
    }

    @Test func `a value is read where the one before ended`() throws {
        var reader = CBORReader([1, 0x61, 0x61, 3][...])
        #expect(try [reader.next(), reader.next()] == [1, "a"])
        #expect(reader.rest == [3])
    }

    private func bytes(_ text: String) -> [UInt8] {
        stride(from: 0, to: text.utf8.count, by: 2).compactMap { UInt8(text.dropFirst($0).prefix(2), radix: 16) }
    }
}
