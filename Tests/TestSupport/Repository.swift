package import Foundation

/// Where the files of this repository are, wherever the tests are run from.
package enum Repository {
    /// The folder of `Package.swift`.
    package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The folder of the examples that tests read.
    package static let fixtures = root.appending(path: "fixtures")

    /// A text file.
    package struct File: Sendable {
        /// The path below the folder that was asked for.
        package let path: String
        package let text: String
    }

    /// The files below a folder whose names have one of these extensions, by path; there is one at least.
    package static func files(in folder: String, _ extensions: String...) -> [File] {
        let start = root.appending(path: folder)
        let urls = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)?.allObjects as? [URL]
        let files = (urls ?? []).filter { extensions.contains($0.pathExtension) }.map { url in
            guard let text = try? String(contentsOf: url, encoding: .utf8) else {
                preconditionFailure("\(url.path) cannot be read")
            }
            return File(path: String(url.path.dropFirst(start.path.count + 1)), text: text)
        }
        precondition(!files.isEmpty, "\(folder) has no file of \(extensions)")
        return files.sorted { $0.path < $1.path }
    }
}
