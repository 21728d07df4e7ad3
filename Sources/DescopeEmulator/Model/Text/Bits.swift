/// Bytes as groups of fewer bits, the first ones first: what base64 and base32 write as digits.
enum Bits {
    /// The groups; the last one is filled up with zeros.
    static func groups(of width: Int, in bytes: some Collection<UInt8>) -> [UInt8] {
        var groups: [UInt8] = []
        groups.reserveCapacity((bytes.count * 8 + width - 1) / width)
        var (bits, count) = (0 as UInt32, 0)
        func next() -> UInt8 { UInt8(truncatingIfNeeded: bits >> count) & UInt8(1 << width - 1) }
        for byte in bytes {
            (bits, count) = (bits << 8 | UInt32(byte), count + 8)
            while count >= width {
                count -= width
                groups.append(next())
            }
        }
        guard count > 0 else { return groups }
        (bits, count) = (bits << UInt32(width - count), 0)
        groups.append(next())
        return groups
    }

    /// The bytes that groups make; what does not fill a byte is dropped.
    static func bytes(from groups: some Collection<UInt8>, of width: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(groups.count * width / 8)
        var (bits, count) = (0 as UInt32, 0)
        for group in groups {
            (bits, count) = (bits << UInt32(width) | UInt32(group), count + width)
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> count))
        }
        return bytes
    }
}
