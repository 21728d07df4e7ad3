import HTTP
import Testing

@Suite struct `a request made in the same process` {
    @Test func `is what the parser makes of the same text`() {
        let headers: HTTPHeaders = ["Host": "a", "Content-Length": "2"]
        let made = HTTPRequest(.post, "//v1/a%2Fb?x=1&x=a+b", headers: headers, body: Array("{}".utf8))
        let sent = "POST //v1/a%2Fb?x=1&x=a+b HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}"
        #expect(Transcript.threeWays(sent).requests == [made])
        #expect(made.segments == ["v1", "a/b"])
    }

    @Test func `has no client's address`() {
        #expect(HTTPRequest(.get, "/").remoteAddress == nil)
    }
}

@Suite struct `form text` {
    @Test func `is a list of decoded items`() {
        let items = QueryItem.items(in: Array("grant_type=authorization_code&code=a%3Db+c&code=".utf8)[...])
        #expect(
            items == [
                QueryItem(name: "grant_type", value: "authorization_code"),
                QueryItem(name: "code", value: "a=b c"),
                QueryItem(name: "code", value: ""),
            ]
        )
    }

    @Test func `is read from a body as it is from a query`() {
        let form = "name=Ann+Lee&phone=%2B1&name=é&empty"
        let body = HTTPRequest(.post, "/", body: Array(form.utf8)).body
        #expect(QueryItem.items(in: body[...])?.map(\.value) == ["Ann Lee", "+1", "é", ""])
    }

    @Test(arguments: ["a=%", "a=%g0", "%f0%9f%98=1"])
    func `is refused when it is malformed`(text: String) {
        #expect(QueryItem.items(in: Array(text.utf8)[...]) == nil)
    }

    @Test func `leaves a plus alone outside of forms`() {
        #expect(PercentEncoding.decode(Array("a+b%20c".utf8)[...]) == "a+b c")
        #expect(PercentEncoding.decode(Array("a+b%20c".utf8)[...], plusIsSpace: true) == "a b c")
    }
}
