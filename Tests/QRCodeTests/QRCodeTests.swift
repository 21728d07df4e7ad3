import Testing

@testable import QRCode

/// QR codes and their pictures; that readers read them is shown with the vendor's SDK.
@Suite struct QRCodeTests {
    @Test(arguments: [("a", 21), (String(repeating: "a", count: 200), 57)])
    func `a longer text makes a larger code`(_ text: String, _ size: Int) throws {
        #expect(try #require(QRCode(text)).size == size)
    }

    @Test func `a text that fits in no code makes none`() {
        #expect(QRCode(String(repeating: "a", count: 3000)) == nil)
    }

    @Test func `three corners have the pattern by which readers find the code`() throws {
        let code = try #require(QRCode("otpauth://totp/ann"))
        for (left, top) in [(0, 0), (code.size - 7, 0), (0, code.size - 7)] {
            let diagonal = (-1...7).map { code.isDark(left + $0, top + $0) }
            #expect(diagonal.dropFirst() == [true, false, true, true, true, false, true, false], "\(left), \(top)")
        }
    }

    @Test func `a picture has its size, one bit a pixel, and its end`() throws {
        let bytes = try #require(QRCode("a")).png(scale: 2)
        let side: [UInt8] = [0, 0, 0, 58]
        #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + "IHDR".utf8))
        #expect(Array(bytes[16..<29]) == side + side + [1, 0, 0, 0, 0])
        // The sum of the chunk that ends every PNG file is well known.
        #expect(bytes.suffix(12) == [0, 0, 0, 0] + "IEND".utf8 + [0xAE, 0x42, 0x60, 0x82])
    }

    @Test func `pixels are packed from the left, white is 1`() {
        let picture = PNG(width: 10, height: 2) { x, y in x == 0 || (x, y) == (9, 1) }
        // After head and length: zlib's two bytes, a last block of six bytes, its complement, and two rows.
        let data = picture.bytes[41..<54]
        #expect(Array(data) == [0x78, 0x01, 1, 6, 0, 0xF9, 0xFF, 0, 0x7F, 0xC0, 0, 0x7F, 0x80])
    }
}
