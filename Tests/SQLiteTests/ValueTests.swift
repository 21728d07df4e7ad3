import SQLite
import Testing

struct ValueTests {
    private static let values: [SQLiteValue] = [
        .null, .integer(0), .integer(-1), .integer(.max), .integer(.min),
        .real(0.1), .real(-.greatestFiniteMagnitude), .real(.leastNonzeroMagnitude), .real(.infinity),
        .text(""), .text("Ann"), .text("a\0b"), .text("\0"), .text("Zoë 👩‍👩‍👧 עברית e\u{301}"),
        .text(String(repeating: "é", count: 100_000)),
        .blob([]), .blob([0]), .blob([0, 255, 0]), .blob([UInt8](repeating: 7, count: 100_000)),
    ]

    @Test(arguments: values)
    func `a value comes back as it was stored`(value: SQLiteValue) throws {
        let connection = try Connection(.memory)
        try connection.execute("CREATE TABLE t (v ANY) STRICT")
        try connection.run("INSERT INTO t (v) VALUES (?)", value)
        #expect(try connection.first("SELECT v FROM t") { $0.value(0) } == value)
    }

    @Test(arguments: values)
    func `a value equals itself in SQL`(value: SQLiteValue) throws {
        #expect(try Connection(.memory).exists("SELECT 1 WHERE ? IS ?", value, value))
    }

    @Test func `each Swift type is stored as its kind of value`() throws {
        let kinds = try Connection(.memory).first(
            "SELECT typeof(?), typeof(?), typeof(?), typeof(?), typeof(?), typeof(?), typeof(?)",
            values: [1, Int64(1), true, 1.0, "1", [UInt8](), String?.none],
            read: { row in (0..<7).map(row.text) }
        )
        #expect(kinds == ["integer", "integer", "integer", "real", "text", "blob", "null"])
    }

    @Test func `each kind of column reads as its Swift type`() throws {
        let read: Void? = try Connection(.memory).first("SELECT -7, 1, 0.5, 'é', x'00ff'") { row in
            #expect(row.integer(0) == -7 && row.int(0) == -7)
            #expect(row.bool(1))
            #expect(row.real(2) == 0.5)
            #expect(row.text(3) == "é" && row.textIfPresent(3) == "é")
            #expect(row.blob(4) == [0, 255])
        }
        #expect(read != nil)
    }

    @Test func `NULL reads as nil, or as zero and empty`() throws {
        let read: Void? = try Connection(.memory).first("SELECT NULL") { row in
            #expect(row.isNull(0))
            #expect(row.textIfPresent(0) == nil)
            #expect(row.text(0) == "" && row.integer(0) == 0 && row.real(0) == 0)
            #expect(row.blob(0) == [] && !row.bool(0))
        }
        #expect(read != nil)
    }

    @Test func `empty text is not NULL`() throws {
        let read: String?? = try Connection(.memory).first("SELECT ?", "") { $0.textIfPresent(0) }
        #expect(read == .some(""))
    }

    @Test func `an optional is bound as what it wraps`() throws {
        let value = try Connection(.memory).first("SELECT ?", String?("Ann")) { $0.value(0) }
        #expect(value == .text("Ann"))
    }

    @Test func `text that isn't UTF-8 reads with replacement characters`() throws {
        #expect(try Connection(.memory).first("SELECT CAST(x'41ff' AS TEXT)") { $0.text(0) } == "A\u{FFFD}")
    }
}
