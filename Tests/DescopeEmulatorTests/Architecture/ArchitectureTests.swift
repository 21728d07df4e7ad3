import TestSupport
import Testing

/// Who may know whom, read off the sources.
@Suite struct ArchitectureTests {
    @Test(
        arguments: [
            ("HTTP", ["Glibc"]), ("JSON", ["Lanes", "Synchronization"]),
            ("Lanes", ["Dispatch", "Glibc", "Synchronization"]),
            ("SQLite", ["CSQLite", "Synchronization"]),
            ("PasswordHashing", ["CArgon2", "CNettle"]),
            ("QRCode", ["CQRCode"]),
            ("HTTPServer", ["CGlibc", "Dispatch", "Glibc", "HTTP", "Lanes", "Synchronization"]),
            ("DescopeEmulator/Model", ["Crypto", "CryptoExtras", "JSON", "PasswordHashing"]),
        ] as [(String, [String])]
    )
    func `a folder imports only what it may`(_ folder: String, _ allowed: [String]) {
        for file in Repository.files(in: "Sources/\(folder)", "swift") {
            let imports = file.text.matches(
                of: /(?m)^(?:@\w+ )*(?:package |internal |public )?import (?:[a-z]+ )?(\w+)/
            ).map { String($0.1) }
            #expect(imports.allSatisfy(allowed.contains), "\(file.path): \(imports)")
        }
    }

    @Test func `SQL stands in Store alone`() {
        let statement = #/"\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA) /#
        for file in Repository.files(in: "Sources/DescopeEmulator", "swift") where !file.path.hasPrefix("Store/") {
            #expect(file.text.firstMatch(of: statement) == nil, "\(file.path)")
        }
    }

    @Test func `no file passes 300 lines`() {
        for file in Repository.files(in: "Sources", "swift") {
            #expect(file.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 301, "\(file.path)")
        }
    }
}
