internal import CQRCode

/// A text as a QR code (ISO/IEC 18004): a square of dark and light modules.
package struct QRCode: Sendable {
    /// Modules in a row.
    package let size: Int
    /// Row by row; true is dark.
    private let modules: [Bool]

    /// Nil for a text that is too long, which is some 2,300 bytes.
    package init?(_ text: String) {
        var work = [UInt8](repeating: 0, count: cqrcode_buffer_length)
        var code = work
        let (low, high) = (qrcodegen_VERSION_MIN, qrcodegen_VERSION_MAX)
        let fits = qrcodegen_encodeText(
            text,
            &work,
            &code,
            qrcodegen_Ecc_MEDIUM,
            low,
            high,
            qrcodegen_Mask_AUTO,
            true
        )
        guard fits else { return nil }
        let size = qrcodegen_getSize(code)
        modules = (0..<size).flatMap { y in (0..<size).map { x in qrcodegen_getModule(code, x, y) } }
        self.size = Int(size)
    }

    /// Whether a module is dark; around the code all is light.
    package func isDark(_ x: Int, _ y: Int) -> Bool {
        (0..<size).contains(x) && (0..<size).contains(y) && modules[y * size + x]
    }

    /// The code as a PNG file, with the quiet zone of four modules that readers need.
    package func png(scale: Int = 4) -> [UInt8] {
        let side = (size + 8) * scale
        return PNG(width: side, height: side) { x, y in isDark(x / scale - 4, y / scale - 4) }.bytes
    }
}
