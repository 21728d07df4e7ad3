import HTTP
import Testing

@Suite struct `header fields` {
    @Test func `are found in any case and keep their spelling`() {
        let headers: HTTPHeaders = ["Content-Type": "text/plain"]
        #expect(headers["content-TYPE"] == "text/plain")
        #expect(headers["Content-Typ"] == nil)
        #expect(headers.map(\.name) == ["Content-Type"])
    }

    @Test func `may share a name`() {
        var headers: HTTPHeaders = ["Set-Cookie": "DS=1"]
        headers.add("set-cookie", "DSR=2")
        #expect(headers["Set-Cookie"] == "DS=1")
        #expect(headers.values("SET-COOKIE") == ["DS=1", "DSR=2"])
    }

    @Test func `are replaced in the place of the first`() {
        var headers: HTTPHeaders = ["A": "1", "B": "2", "a": "3", "C": "4"]
        headers["a"] = "5"
        #expect(headers == ["a": "5", "B": "2", "C": "4"])
    }

    @Test func `are appended when they are new`() {
        var headers: HTTPHeaders = ["A": "1"]
        headers["B"] = "2"
        #expect(headers == ["A": "1", "B": "2"])
    }

    @Test func `are removed by nil`() {
        var headers: HTTPHeaders = ["A": "1", "B": "2", "a": "3"]
        headers["A"] = nil
        #expect(headers == ["B": "2"])
    }

    @Test func `are equal without regard to the case of names only`() {
        #expect(["A": "b"] as HTTPHeaders == ["a": "b"])
        #expect(["A": "b"] as HTTPHeaders != ["A": "B"])
        #expect(["A": "1", "B": "2"] as HTTPHeaders != ["B": "2", "A": "1"])
        #expect(["A": "1"] as HTTPHeaders != ["A": "1", "B": "2"])
    }

    @Test func `compare letters and nothing else without case`() {
        #expect(["A@": ""] as HTTPHeaders != ["A`": ""])
        #expect(["Å": ""] as HTTPHeaders != ["å": ""])
    }
}
