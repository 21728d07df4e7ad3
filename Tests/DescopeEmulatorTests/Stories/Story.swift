import Foundation
import JSON
import TestSupport
import Testing

/// A golden story: one file of `fixtures/`, its steps in order.
///
/// A step is `### title`, prose, `> METHOD path`, `> Header: value` lines, the body, `< status`, `< Header: value` lines and
/// the expected body. `{{name}}` stands for a value seen before, `{{_}}` for any, `"...": "..."` for further fields.
struct Story: Sendable, CustomTestStringConvertible {
    let name: String
    let steps: [Step]

    struct Step: Sendable {
        var title = ""
        var method = ""
        var target = ""
        var requestHeaders: [(name: String, value: String)] = []
        var body = ""
        var status = 0
        var responseHeaders: [(name: String, value: String)] = []
        var expected = ""
    }

    struct Malformed: Error {
        let file: String
        let line: String
    }

    var testDescription: String { name }

    init(_ file: Repository.File) throws {
        name = file.path.replacing(".http", with: "")
        var steps: [Step] = []
        for line in file.text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("### ") {
                steps.append(Step(title: String(line.dropFirst(4))))
            } else if let last = steps.indices.last, !steps[last].read(String(line)) {
                throw Malformed(file: file.path, line: String(line))
            }
        }
        self.steps = steps
    }

    /// Every story, by folder and name.
    static let all: [Story] = Repository.files(in: "fixtures", "http").map { file in
        do { return try Story(file) } catch { preconditionFailure("\(error)") }
    }
}

extension Story.Step {
    /// Takes in one line behind the title; false if it has no place there.
    fileprivate mutating func read(_ line: String) -> Bool {
        if line.hasPrefix("> ") { return readRequest(String(line.dropFirst(2))) }
        if line.hasPrefix("< ") { return readResponse(String(line.dropFirst(2))) }
        if status != 0 {
            expected += line + "\n"
        } else if !method.isEmpty {
            body += line + "\n"
        }
        return true
    }

    private mutating func readRequest(_ text: String) -> Bool {
        guard status == 0 else { return false }
        guard method.isEmpty else { return Self.add(text, to: &requestHeaders) }
        let words = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2 else { return false }
        (method, target) = (words[0], words[1])
        return true
    }

    private mutating func readResponse(_ text: String) -> Bool {
        guard status == 0 else { return Self.add(text, to: &responseHeaders) }
        status = Int(text) ?? 0
        return status != 0
    }

    private static func add(_ text: String, to headers: inout [(name: String, value: String)]) -> Bool {
        guard let colon = text.firstIndex(of: ":") else { return false }
        let value = text[text.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        headers.append((String(text[..<colon]), value))
        return true
    }
}
