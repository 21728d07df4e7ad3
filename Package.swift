// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "descope-emulator",
    products: [
        .executable(name: "descope-emulator", targets: ["descope-emulator"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    ],
    targets: [
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CQRCode", pkgConfig: "qrcodegen", providers: [.apt(["libqrcodegen-dev"])]),
        .systemLibrary(name: "CGlibc"),
        .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: settings),
        .target(name: "JSON", dependencies: ["Lanes"], swiftSettings: settings),
        .target(name: "QRCode", dependencies: ["CQRCode"], swiftSettings: settings),
        .target(name: "HTTP", swiftSettings: settings),
        .target(name: "Lanes", swiftSettings: settings),
        .target(name: "PasswordHashing", dependencies: ["CArgon2", "CNettle"], swiftSettings: settings),
        .target(name: "HTTPServer", dependencies: ["CGlibc", "HTTP", "Lanes"], swiftSettings: settings),
        .target(
            name: "DescopeEmulator",
            dependencies: [
                "CGlibc", "HTTP", "JSON", "Lanes", "PasswordHashing", "QRCode", "SQLite",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ],
            resources: [.embedInCode("Reference/operations.csv")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "descope-emulator",
            dependencies: [
                "DescopeEmulator", "HTTPServer", "HTTP", "JSON",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings
        ),
        .target(name: "TestSupport", dependencies: ["Lanes"], path: "Tests/TestSupport", swiftSettings: settings),
        .testTarget(name: "SQLiteTests", dependencies: ["SQLite", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "JSONTests", dependencies: ["JSON", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "QRCodeTests", dependencies: ["QRCode", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "HTTPTests", dependencies: ["HTTP", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "HTTPServerTests",
            dependencies: ["HTTPServer", "HTTP", "Lanes", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "DescopeEmulatorTests",
            dependencies: [
                "DescopeEmulator", "HTTP", "HTTPServer", "JSON", "Lanes", "SQLite", "TestSupport",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["descope-emulator", "JSON", "SQLite", "TestSupport"],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
