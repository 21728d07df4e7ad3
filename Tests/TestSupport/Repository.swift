package import Foundation

/// Where the files of this repository are, wherever the tests are run from.
package enum Repository {
    /// The folder of `Package.swift`.
    package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The folder of the examples that tests read.
    package static let fixtures = root.appending(path: "fixtures")
}
