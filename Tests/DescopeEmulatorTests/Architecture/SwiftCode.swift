/// The code of a Swift file: without comments, and of texts only what is interpolated.
struct SwiftCode {
    private let source: [UInt8]
    private var position = 0
    private var code: [UInt8] = []

    var text: String { String(decoding: code, as: UTF8.self) }

    init(_ source: String) {
        self.source = Array(source.utf8)
        read()
    }

    /// Reads to the parenthesis that ends an interpolation, else to the end.
    private mutating func read() {
        var depth = 0
        while position < source.count, depth >= 0 {
            let byte = source[position]
            switch byte {
            case UInt8(ascii: "/") where follows("//"):
                position = source[position...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
                continue
            case UInt8(ascii: "\""):
                skipText(in: follows("\"\"\"") ? "\"\"\"" : "\"")
                continue
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            code.append(byte)
            position += 1
        }
    }

    private mutating func skipText(in quote: String) {
        position += quote.utf8.count
        while position < source.count, !follows(quote) {
            let isEscape = source[position] == UInt8(ascii: "\\")
            let isInterpolation = isEscape && follows("\\(")
            position += isEscape ? 2 : 1
            if isInterpolation {
                code.append(UInt8(ascii: " "))
                read()
            }
        }
        position += quote.utf8.count
    }

    private func follows(_ text: String) -> Bool { source[position...].starts(with: text.utf8) }
}
