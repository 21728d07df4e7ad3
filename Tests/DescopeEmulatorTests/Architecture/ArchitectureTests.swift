import Foundation
import TestSupport
import Testing

/// Who may know whom, read off the sources.
@Suite struct ArchitectureTests {
    @Test(
        arguments: [
            ("HTTP", []), ("JSON", ["Synchronization"]), ("Lanes", ["Dispatch"]), ("SQLite", ["CSQLite"]),
            ("HTTPServer", ["Dispatch", "Glibc", "HTTP", "Lanes"]),
            ("DescopeEmulator/Model", ["Crypto", "JSON"]),
        ] as [(String, [String])]
    )
    func `a folder imports only what it may`(_ folder: String, _ allowed: [String]) throws {
        for (file, text) in try Sources.files(in: folder) {
            let imports = text.matches(of: /(?m)^(?:@\w+ )*(?:package |internal |public )?import (?:[a-z]+ )?(\w+)/).map
            { String($0.1) }
            #expect(imports.allSatisfy(allowed.contains), "\(file): \(imports)")
        }
    }

    @Test func `SQL stands in Store alone`() throws {
        let statement = #/"\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA) /#
        for (file, text) in try Sources.files(in: "DescopeEmulator") where !file.contains("/Store/") {
            #expect(text.firstMatch(of: statement) == nil, "\(file)")
        }
    }

    @Test func `no file passes 300 lines`() throws {
        for (file, text) in try Sources.files(in: "") {
            #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 301, "\(file)")
        }
    }
}

/// The Swift files of a folder of `Sources`.
private enum Sources {
    static func files(in folder: String) throws -> [(name: String, text: String)] {
        let root = Repository.root.appending(path: "Sources").appending(path: folder)
        let urls = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
        let files = try urls.filter { $0.pathExtension == "swift" }.map {
            ($0.path, try String(contentsOf: $0, encoding: .utf8))
        }
        try #require(!files.isEmpty)
        return files
    }
}
