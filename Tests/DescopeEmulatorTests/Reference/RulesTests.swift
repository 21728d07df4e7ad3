import TestSupport
import Testing

/// `fixtures/rules.md`: what its lines say of sources, stories and tests, and the other way round.
@Suite struct RulesTests {
    @Test func `every rule that is cited has one line`() {
        let ids = Rule.all.map(\.id)
        #expect(Citations.everywhere.subtracting(ids).sorted() == [], "cited, but not in rules.md")
        #expect(ids.filter { id in ids.count { $0 == id } > 1 } == [], "in rules.md more than once")
    }

    @Test func `every line is cited`() {
        #expect(Set(Rule.all.map(\.id)).subtracting(Citations.everywhere).sorted() == [], "nobody cites it")
    }

    @Test func `every rule is shown by a story or a test, or says that it is not yet`() {
        let unshown = Set(Rule.all.map(\.id)).subtracting(Citations.showing)
        let marked = Set(Rule.all.filter { $0.known.contains(Rule.mark) }.map(\.id))
        #expect(unshown.subtracting(marked).sorted() == [], "no story or test shows it")
        #expect(marked.subtracting(unshown).sorted() == [], "a story or a test shows it: take the mark away")
    }

    @Test func `a line says in a sentence what holds, and how that is known`() {
        for rule in Rule.all {
            let evidence = rule.known.filter { $0 != Rule.mark }
            #expect(!evidence.isEmpty && Rule.evidence.filter(evidence.contains) == evidence, "\(rule.id)")
            #expect(rule.sentence.hasSuffix(".") && rule.sentence.count <= 160, "\(rule.id)")
        }
    }
}

/// A line of `fixtures/rules.md`: `| rule | what holds | known |`.
private struct Rule: Sendable {
    let id: String
    let sentence: String
    let known: [String]

    /// The kinds of evidence, the best first.
    static let evidence = ["live", "documented", "sdk", "assumed"]
    /// What stands behind the evidence of a rule that no story and no test can show.
    static let mark = "not shown yet"

    static let all: [Rule] = Repository.files(in: "fixtures", "md").flatMap { $0.text.split(separator: "\n") }
        .compactMap {
            guard let row = $0.wholeMatch(of: #/\| ([A-Z]{1,2}-[\d.]+) \| (.+) \| (.+) \|/#) else { return nil }
            return Rule(
                id: String(row.1),
                sentence: String(row.2),
                known: row.3.split(separator: ", ").map(String.init)
            )
        }
}

/// The IDs of rules that files cite: letters for the family, then a number.
private enum Citations {
    static let everywhere = ["Sources", "Tests", "fixtures"].reduce(into: Set<String>()) { ids, folder in
        for file in Repository.files(in: folder, "swift", "http", "py", "csv") {
            ids.formUnion(Self.ids(in: file.text, ranges: true))
        }
    }

    /// Those of the titles of stories' steps, of the names of Swift tests, and of the docstrings of tests with the
    /// vendor's SDK; a range shows nothing.
    static let showing: Set<String> = {
        let titles = matches(of: #/(?m)^### (.*)$/#, in: Repository.files(in: "fixtures", "http"))
        let names = matches(of: #/func `([^`]*)`/#, in: Repository.files(in: "Tests", "swift"))
        let docstring = #/(?s)\ndef test_\w+\([^)]*\):\n    """(.*?)"""/#
        let texts = titles + names + matches(of: docstring, in: Repository.files(in: "Tests/sdk", "py"))
        return Set(texts.flatMap { ids(in: $0, ranges: false) })
    }()

    /// What the pattern's group matches in files.
    private static func matches(of pattern: Regex<(Substring, Substring)>, in files: [Repository.File])
        -> [String]
    {
        files.flatMap { $0.text.matches(of: pattern).map { String($0.1) } }
    }

    /// The IDs in a text; with `ranges` also those of a range, written with "…" or "to".
    private static func ids(in text: String, ranges: Bool) -> Set<String> {
        let citation = #/\b([A-Z]{1,2})-(\d+(?:\.\d+)?)(?: (?:…|to) \1-(\d+))?/#.wordBoundaryKind(.simple)
        var ids: Set<String> = []
        for match in text.matches(of: citation) {
            let (family, first, last) = (match.1, match.2, match.3)
            guard let last else {
                ids.insert("\(family)-\(first)")
                continue
            }
            guard ranges, let low = Int(first), let high = Int(last), low < high else { continue }
            for number in low...high { ids.insert("\(family)-\(number < 10 ? "0" : "")\(number)") }
        }
        return ids
    }
}
