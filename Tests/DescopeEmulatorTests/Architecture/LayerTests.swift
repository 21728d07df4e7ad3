import TestSupport
import Testing

/// The layers of the emulator, read off the types that each folder declares and names.
@Suite struct LayerTests {
    /// What each folder may name types of; the folders below it, never those above.
    private static let layers: [String: Set<String>] = [
        "Errors": [],
        "Model": ["Errors"],
        "Store": ["Errors", "Model"],
        "Contract": ["Errors", "Model", "Store"],
        "Operations": ["Errors", "Model", "Store", "Contract"],
        "Project": ["Errors", "Model", "Store", "Contract"],
        "Reference": ["Errors", "Contract", "Operations"],
        "Control": ["Errors", "Model", "Contract", "Project", "Reference"],
        // The files beside the folders put everything together.
        "": ["Errors", "Model", "Contract", "Store", "Operations", "Project", "Reference", "Control"],
    ]

    @Test(arguments: layers.keys.sorted())
    func `a folder names types of those below it only`(_ folder: String) throws {
        let sources = SourceFile.all
        #expect(Set(sources.map(\.layer)) == Set(Self.layers.keys), "a folder without a place among the layers")
        let allowed = try #require(Self.layers[folder])
        for (file, other, name) in SourceFile.uses(in: sources, by: \.layer) where file.layer == folder {
            #expect(allowed.contains(other), "\(file.name) names \(name) of \(other.isEmpty ? "the top" : other)")
        }
    }

    @Test func `areas of operations do not name each other in a circle`() {
        let areas = SourceFile.all.filter { $0.layer == "Operations" }
        let arrows = SourceFile.uses(in: areas, by: \.area).reduce(into: [:]) { arrows, use in
            arrows[use.file.area, default: Set<String>()].insert(use.other)
        }
        // Areas without an arrow to one that is left are taken away, until none is left or they form a circle.
        var left = arrows
        while let free = left.first(where: { area in area.value.allSatisfy { left[$0] == nil } }) {
            left[free.key] = nil
        }
        #expect(left.isEmpty, "\(left)")
    }

    @Test func `names of source files are unique`() {
        let names = SourceFile.all.map { $0.name.split(separator: "/").last ?? "" }
        #expect(Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
    }
}

/// A file of the emulator's own module.
private struct SourceFile: Sendable {
    /// The path below `Sources/DescopeEmulator`.
    let name: String
    /// The types that it declares, those within others not counted.
    let declared: Set<String>
    /// Every name that its code has, those of members left out.
    let named: Set<String>

    /// The outermost folder; empty for files beside the folders.
    var layer: String { folder(0) }
    /// The folder within it.
    var area: String { folder(1) }

    private func folder(_ depth: Int) -> String {
        let folders = name.split(separator: "/").dropLast()
        return folders.count > depth ? String(folders[depth]) : ""
    }

    init(_ file: Repository.File) {
        name = file.path
        let code = SwiftCode(file.text).text.replacing("DescopeEmulator.", with: "")
        let declaration =
            /(?m)^(?:package |fileprivate |private |final |indirect )*(?:struct|enum|class|actor|protocol|typealias) (\w+)/
        declared = Set(code.matches(of: declaration).map { String($0.1) })
        named = Set(code.matches(of: /(?:^|[^.\w])([A-Z]\w*)/).map { String($0.1) })
    }

    static let all = Repository.files(in: "Sources/DescopeEmulator", "swift").map(SourceFile.init)

    /// Every use of a type that a file of another group declares.
    static func uses(
        in files: [SourceFile],
        by group: (SourceFile) -> String
    ) -> [(file: SourceFile, other: String, name: String)] {
        let owners = Dictionary(files.flatMap { file in file.declared.map { ($0, group(file)) } }) { first, _ in first }
        return files.flatMap { file in
            file.named.compactMap { name in
                guard let other = owners[name], other != group(file), !file.declared.contains(name) else { return nil }
                return (file, other, name)
            }
        }
    }
}

@Suite struct SwiftCodeTests {
    @Test(
        arguments: [
            ("var a: A  // B", "var a: A  "), ("let u = \"http://x\"; var c: C", "let u = ; var c: C"),
            (#"let t = "\(C.self) D \"E""#, "let t =  C.self)"), ("\"\"\"\nA \\(f(\"(\\(B)\"))\n\"\"\"", " f( B)))"),
        ]
    )
    func `comments and texts are left out, interpolations stay`(_ source: String, _ code: String) {
        #expect(SwiftCode(source).text == code)
    }
}
