import SQLite
import Testing

struct ValueTests {
    /// Values, and how SQL writes them.
    private static let values: [(SQLiteValue, String)] = [
        (.null, "NULL"), (.integer(0), "0"), (.integer(-1), "-1"), (.integer(.max), "9223372036854775807"),
        (.integer(.min), "-9223372036854775808"),
        (.text(""), "''"), (.text("Ann"), "'Ann'"), (.text("a\0b"), "CAST(x'610062' AS TEXT)"),
        (.text("\0"), "CAST(x'00' AS TEXT)"), (.text("Zo\u{EB} e\u{301}"), "CAST(x'5A6FC3AB2065CC81' AS TEXT)"),
        (.text(String(repeating: "é", count: 100_000)), "replace(hex(zeroblob(50000)), '0', 'é')"),
        (.blob([]), "x''"), (.blob([0]), "x'00'"), (.blob([0, 255, 0]), "x'00FF00'"),
        (.blob([UInt8](repeating: 55, count: 100_000)), "CAST(replace(hex(zeroblob(50000)), '0', '7') AS BLOB)"),
    ]

    @Test(arguments: values)
    func `a value is stored as SQL has it`(value: SQLiteValue, literal: String) throws {
        let connection = try Connection(.memory)
        try connection.execute("CREATE TABLE t (v ANY) STRICT")
        try connection.run("INSERT INTO t (v) VALUES (?)", value)
        let condition = "v IS \(literal) AND typeof(v) = typeof(\(literal))"
        #expect(try connection.exists(SQL("SELECT 1 FROM t WHERE \(condition)")))
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
            "SELECT typeof(?), typeof(?), typeof(?), typeof(?), typeof(?), typeof(?)",
            1,
            Int64(1),
            true,
            "1",
            [UInt8](),
            String?.none,
            read: { row in (0..<6).map(row.text) }
        )
        #expect(kinds == ["integer", "integer", "integer", "text", "blob", "null"])
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
