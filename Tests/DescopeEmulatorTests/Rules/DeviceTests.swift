@testable import DescopeEmulator
import Testing

/// Which device a `User-Agent` tells of.
@Suite struct DeviceTests {
    @Test(
        arguments: [
            ("", .unknown), ("python-requests/2.32.3", .unknown), ("Go-http-client/1.1", .unknown),
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36", .desktop),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15",
                .desktop
            ),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0", .desktop),
            ("Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36", .desktop),
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1", .mobile),
            (
                "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36",
                .mobile
            ),
            ("Mozilla/5.0 (Linux; Android 14; SM-X710) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36", .tablet),
            ("Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) Version/12.1 Mobile/15E148 Safari/604.1", .tablet),
            ("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", .bot),
            ("Mozilla/5.0 (Linux; Android 6.0.1) Chrome/126.0 Mobile Safari/537.36 (compatible; Googlebot/2.1)", .bot),
        ] as [(String, Device)]
    )
    func `a user agent tells the kind of device (AU-06)`(_ userAgent: String, _ device: Device) {
        #expect(Device(userAgent: userAgent) == device)
    }
}
