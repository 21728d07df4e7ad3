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
        #expect(try connection.exists("SELECT 1 FROM t WHERE v IS ? AND typeof(v) = typeof(?)", value, value))
    }

    @Test(arguments: ["", "Ann", "a\0b", "\0", "Zoë 👩‍👩‍👧 עברית e\u{301}", String(repeating: "é", count: 100_000)])
    func `a text reads as it was bound`(text: String) throws {
        #expect(try Connection(.memory).first("SELECT ?", text) { $0.text(0) } == text)
    }

    @Test func `bytes are bound with their length`() throws {
        #expect(try Connection(.memory).first("SELECT hex(?)", [0, 255, 0] as [UInt8]) { $0.text(0) } == "00FF00")
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
        let read: Void? = try Connection(.memory).first("SELECT -7, 1, 'é'") { row in
            #expect(row.integer(0) == -7 && row.int(0) == -7)
            #expect(row.bool(1))
            #expect(row.text(2) == "é" && row.textIfPresent(2) == "é")
        }
        #expect(read != nil)
    }

    @Test func `NULL reads as nil, or as zero and empty`() throws {
        let read: Void? = try Connection(.memory).first("SELECT NULL") { row in
            #expect(row.isNull(0))
            #expect(row.textIfPresent(0) == nil)
            #expect(row.text(0) == "" && row.integer(0) == 0 && !row.bool(0))
        }
        #expect(read != nil)
    }

    @Test func `empty text is not NULL`() throws {
        let read: String?? = try Connection(.memory).first("SELECT ?", "") { $0.textIfPresent(0) }
        #expect(read == .some(""))
    }

    @Test func `an optional is bound as what it wraps`() throws {
        #expect(try Connection(.memory).first("SELECT ?", String?("Ann")) { $0.text(0) } == "Ann")
    }

    @Test func `text that isn't UTF-8 reads with replacement characters`() throws {
        #expect(try Connection(.memory).first("SELECT CAST(x'41ff' AS TEXT)") { $0.text(0) } == "A\u{FFFD}")
    }
}
