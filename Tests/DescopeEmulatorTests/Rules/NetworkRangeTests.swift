@testable import DescopeEmulator
import Testing

/// Addresses and ranges of them, as access keys are limited to (AK-17).
@Suite struct NetworkRangeTests {
    @Test(
        arguments: [
            ("10.0.0.1", "10.0.0.1", true), ("10.0.0.1", "10.0.0.2", false),
            ("10.0.0.0/8", "10.255.255.255", true), ("10.0.0.0/8", "11.0.0.0", false),
            ("10.1.2.3/8", "10.9.9.9", true), ("192.168.1.128/25", "192.168.1.127", false),
            ("192.168.1.128/25", "192.168.1.255", true), ("0.0.0.0/0", "255.0.0.1", true),
            ("0.0.0.0/0", "::1", false), ("10.0.0.1/32", "10.0.0.0", false),
            ("::1", "0:0:0:0:0:0:0:1", true), ("2001:db8::/32", "2001:DB8:ffff::1", true),
            ("2001:db8::/32", "2001:db9::", false), ("2001:db8::8000/113", "2001:db8::7fff", false),
            ("::/0", "2001:db8::1", true), ("2001:db8::1/128", "2001:db8::1", true),
            ("::ffff:10.0.0.0/104", "10.1.1.1", true), ("10.0.0.0/8", "::ffff:10.0.0.1", true),
            ("64:ff9b::192.0.2.33", "64:ff9b::c000:221", true), ("10.0.0.0/8", "", false), ("::/0", "localhost", false),
        ]
    )
    func `a range has the addresses whose first bits are its own`(_ range: String, _ address: String, _ has: Bool)
        throws
    {
        #expect(try #require(NetworkRange(range)).contains(address) == has)
    }

    @Test(
        arguments: [
            "", " ", "here", "10.0.0", "10.0.0.0.0", "10.0.0.256", "10.0.0.01", "10.0.0.-1", "10.0.0.+1", "10.0.0.1 ",
            "10.0.0.1/", "10.0.0.1/33", "10.0.0.1/-1", "10.0.0.1/+8", "10.0.0.1/08", "10.0.0.1/8/8", "/8",
            ":", ":::", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::", "12345::", "g::", ":1::",
            "::1:", "::1/129", "::1%eth0", "1.2.3.4::", "::1.2.3", "\u{661}0.0.0.1", "::\u{FF11}",
        ]
    )
    func `any other text is none`(_ text: String) {
        #expect(NetworkRange(text) == nil)
    }

    @Test(arguments: ["1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1::3:4:5:6:7:8"])
    func `two colons may stand for one group`(_ text: String) {
        #expect(NetworkRange(text) != nil)
    }

    @Test func `a range is shown as it was given`() {
        #expect(NetworkRange("2001:DB8::1/32")?.text == "2001:DB8::1/32")
    }
}
