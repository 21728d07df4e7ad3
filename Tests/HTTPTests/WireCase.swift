import Foundation
import HTTP
import TestSupport
import Testing

/// One section of `fixtures/wire/*.md`; the README there explains the form.
struct WireCase: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    var limits = HTTPLimits()
    var expected = Transcript([[UInt8]]())
    /// The segments of each request's path.
    var segments: [[String]] = []

    var testDescription: String { name }

    static let all: [WireCase] = {
        let folder = Repository.fixtures.appending(path: "wire")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.sorted().filter { $0.hasSuffix(".md") && $0 != "README.md" }.flatMap { name in
            let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
            return text.components(separatedBy: "\n## ").dropFirst().map { WireCase(section: $0, file: name) }
        }
    }()

    /// The cases that come out as requests and nothing else.
    static let valid = all.filter {
        !$0.expected.requests.isEmpty && $0.expected.ending == .waiting(.idle, continues: false)
    }

    private init(section: String, file: String) {
        name = "\(file): \(section.prefix { $0 != "\n" })"
        bytes = Self.unescaped(Self.block("http", in: section).joined())
        for line in Self.block("expect", in: section) { read(expectation: line) }
    }

    private static func block(_ kind: String, in section: String) -> [String] {
        let lines = section.components(separatedBy: "\n")
        guard let start = lines.firstIndex(of: "```\(kind)") else { preconditionFailure("no \(kind): \(section)") }
        return Array(lines[(start + 1)...].prefix { $0 != "```" })
    }

    private mutating func read(expectation line: String) {
        let key = line.prefix { $0 != ":" }
        let value = String(line.dropFirst(key.count + 1).drop { $0 == " " })
        let last = expected.requests.endIndex - 1
        switch key {
        case "limits": readLimits(value)
        case "segments": segments[last] = value.split(separator: " ").map(String.init)
        case "query": expected.requests[last].query.append(Self.queryItem(value))
        case "header":
            let name = value.prefix { $0 != ":" }
            let text = Self.unescaped(String(value.dropFirst(name.count + 1).drop { $0 == " " }))
            expected.requests[last].headers.add(String(name), String(decoding: text, as: UTF8.self))
        case "body" where line == "body": expected.ending = .waiting(.body, continues: false)
        case "body": expected.requests[last].body = Self.unescaped(value)
        case "version": expected.requests[last].version = value == "1.0" ? .http10 : .http11
        case "keeps alive": expected.requests[last].keepsAlive = value != "no"
        case "idle": expected.ending = .waiting(.idle, continues: false)
        case "head": expected.ending = .waiting(.head, continues: false)
        case "body, continue": expected.ending = .waiting(.body, continues: true)
        default: readOutcome(line)
        }
    }

    /// Reads `413 The body is too large.` or `GET /path`.
    private mutating func readOutcome(_ line: String) {
        let words = line.split(separator: " ", maxSplits: 1).map(String.init)
        if let code = Int(words[0]) {
            expected.ending = .error(HTTPProtocolError(HTTPStatus(code), words[1]))
        } else {
            var request = HTTPRequest(HTTPMethod(rawValue: words[0]), "/")
            request.path = words[1]
            segments.append(words[1] == "/" ? [] : words[1].dropFirst().components(separatedBy: "/"))
            expected.requests.append(request)
        }
    }

    private mutating func readLimits(_ text: String) {
        for limit in text.components(separatedBy: ", ") {
            let words = limit.split(separator: " ")
            guard let bytes = Int(words[1]) else { preconditionFailure(text) }
            if words[0] == "head" { limits.head = bytes } else { limits.body = bytes }
        }
    }

    private static func queryItem(_ text: String) -> QueryItem {
        let parts = text.components(separatedBy: " =")
        return QueryItem(name: parts[0], value: String(parts[1...].joined(separator: " =").dropFirst()))
    }

    private static func unescaped(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
                bytes.append(byte)
                continue
            }
            switch escape {
            case UInt8(ascii: "r"): bytes.append(0x0D)
            case UInt8(ascii: "n"): bytes.append(0x0A)
            case UInt8(ascii: "t"): bytes.append(0x09)
            case UInt8(ascii: "x"):
                bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
                rest = rest.dropFirst(2)
            default: bytes.append(escape)
            }
        }
        return bytes
    }
}
