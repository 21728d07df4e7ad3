import HTTP
import Testing

@Suite struct `a request's cookies` {
    @Test(arguments: [
        ("DS=abc", ["DS": "abc"]),
        ("DS=abc; DSR=x.y-z_0", ["DS": "abc", "DSR": "x.y-z_0"]),
        ("a=1;b=2;  c = 3 ;", ["a": "1", "b": "2", "c": "3"]),
        ("a=\"quoted\"; b=\"\"; c=", ["a": "quoted", "b": "", "c": ""]),
        ("a=b=c==", ["a": "b=c=="]),
        ("a=1; A=2", ["a": "1", "A": "2"]),
        ("a={1,2}; b=é", ["a": "{1,2}", "b": "é"]),
        ("", [:]),
    ])
    func `are its name and value pairs`(field: String, cookies: [String: String]) {
        #expect(request(field).cookies == cookies)
    }

    @Test(arguments: ["nothing", "=1", "a b=1", "a=\"1", "a=1\"", "a=\"", "a=1\"2", "ä=1", ";;", "\"a\"=1"])
    func `do not include a malformed pair`(pair: String) {
        #expect(request("before=1; \(pair); after=2").cookies == ["before": "1", "after": "2"])
    }

    @Test func `have the first value of a repeated name`() {
        #expect(request("a=1; a=2", "a=3").cookies == ["a": "1"])
    }

    @Test func `may come in several fields`() {
        #expect(request("a=1", "b=2").cookies == ["a": "1", "b": "2"])
    }

    @Test func `may be none`() {
        #expect(HTTPRequest(.get, "/").cookies.isEmpty)
    }

    private func request(_ fields: String...) -> HTTPRequest {
        var request = HTTPRequest(.get, "/")
        for field in fields { request.headers.add("cookie", field) }
        return request
    }
}

@Suite struct `a cookie that is set` {
    @Test func `is a name and a value`() {
        #expect(SetCookie("DS", "a.b-c").fieldValue == "DS=a.b-c")
    }

    @Test func `has its attributes`() {
        let cookie = SetCookie(
            "DSR",
            "x",
            path: "/",
            domain: "example.com",
            maxAge: 3600,
            secure: true,
            httpOnly: true,
            sameSite: .strict
        )
        let expected = "DSR=x; Path=/; Domain=example.com; Max-Age=3600; HttpOnly; Secure; SameSite=Strict"
        #expect(cookie.fieldValue == expected)
    }

    @Test(arguments: [(SetCookie.SameSite.lax, "Lax"), (.strict, "Strict"), (.none, "None")])
    func `names the sites that may send it`(sameSite: SetCookie.SameSite, word: String) {
        #expect(SetCookie("a", "", sameSite: sameSite).fieldValue == "a=; SameSite=\(word)")
    }

    @Test func `is deleted by an age of 0`() {
        #expect(SetCookie("a", "", maxAge: 0).fieldValue == "a=; Max-Age=0")
    }

    @Test(arguments: ["", "/; Secure", "/\r\nX: y", "/\0"])
    func `has no path or domain that would end its attribute`(text: String) {
        #expect(SetCookie("a", "b", path: text, domain: text).fieldValue == "a=b")
    }

    @Test(arguments: ["a b", "a;b", "a,b", "\"a\"", "a\\b", "a\nb", "ä"])
    func `cannot have a value that needs quoting`(value: String) async {
        await #expect(processExitsWith: .failure) { [value] in _ = SetCookie("a", value) }
    }

    @Test(arguments: ["", "a b", "a=b", "a;b", "ä"])
    func `cannot have a name that is no token`(name: String) async {
        await #expect(processExitsWith: .failure) { [name] in _ = SetCookie(name, "") }
    }
}
