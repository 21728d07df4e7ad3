/// A picture in black and white as a PNG file (W3C PNG, third edition).
struct PNG {
    private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    init(width: Int, height: Int, isBlack: (_ x: Int, _ y: Int) -> Bool) {
        // One bit a pixel, greyscale, and the only methods of compression, filtering and order that there are.
        append("IHDR", Self.bigEndian(UInt32(width)) + Self.bigEndian(UInt32(height)) + [1, 0, 0, 0, 0])
        append("IDAT", Self.stored(Self.rows(width, height, isBlack)))
        append("IEND", [])
    }

    /// A chunk: its length, its type, its data, and a sum of the last two.
    private mutating func append(_ type: String, _ data: [UInt8]) {
        let content = Array(type.utf8) + data
        bytes += Self.bigEndian(UInt32(data.count)) + content + Self.bigEndian(Self.crc32(content))
    }

    /// The pixels, eight in a byte, each row after the number of its filter: none.
    private static func rows(_ width: Int, _ height: Int, _ isBlack: (Int, Int) -> Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        for y in 0..<height {
            bytes.append(0)
            for start in stride(from: 0, to: width, by: 8) {
                let end = min(start + 8, width)
                let row = (start..<end).reduce(0) { $0 << 1 | (isBlack($1, y) ? 0 : 1) as UInt8 }
                bytes.append(row << UInt8(8 - (end - start)))
            }
        }
        return bytes
    }

    /// Data in zlib's format (RFC 1950) as it is: such a picture is small enough to do without compression.
    private static func stored(_ data: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        for start in stride(from: 0, to: data.count, by: 0xFFFF) {
            let block = data[start..<min(start + 0xFFFF, data.count)]
            let count = UInt16(block.count)
            stream.append(block.endIndex == data.count ? 1 : 0)
            stream += littleEndian(count) + littleEndian(~count) + block
        }
        return stream + bigEndian(adler32(data))
    }

    /// PNG, annex D; bit by bit, for files of some kilobytes.
    private static func crc32(_ data: [UInt8]) -> UInt32 {
        ~data.reduce(~0) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
    }

    /// RFC 1950, section 8.2.
    private static func adler32(_ data: [UInt8]) -> UInt32 {
        let (low, high) = data.reduce((1, 0) as (UInt32, UInt32)) { sums, byte in
            let low = (sums.0 + UInt32(byte)) % 65_521
            return (low, (sums.1 + low) % 65_521)
        }
        return high << 16 | low
    }

    private static func bigEndian(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    private static func littleEndian(_ number: UInt16) -> [UInt8] {
        [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
    }
}
