// swift-tools-version: 6.2
import PackageDescription

/// `REDRESS_STRICT=1` (set by `make check`) turns every warning in our own targets into an error.
let strict = Context.environment["REDRESS_STRICT"] == "1"

let settings: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ] + (strict ? [.treatAllWarnings(as: .error)] : [])

let package = Package(
    name: "redress",
    products: [
        .executable(name: "redress", targets: ["redress"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-configuration.git", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.0.0"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.0"),
        .package(url: "https://github.com/apple/swift-system.git", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.0"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess.git", from: "1.0.2"),
    ],
    targets: [
        // Rules
        .target(name: "CaseKernel", swiftSettings: settings),

        .target(name: "CaseTimeline", dependencies: ["CaseKernel"], swiftSettings: settings),

        // Contracts
        .target(
            name: "CaseStore",
            dependencies: [
                "CaseKernel",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings
        ),
        .target(name: "PluginProtocol", swiftSettings: settings),
        .target(name: "CaseStoreTesting", dependencies: ["CaseKernel", "CaseStore"], swiftSettings: settings),

        // Shell
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(
            name: "CouncilModules",
            dependencies: [
                "CaseKernel", "CaseTimeline", "CLibXML2", "PluginProtocol",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "CaseDesk",
            dependencies: [
                "CaseKernel", "CaseStore", "CaseTimeline",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings
        ),

        .target(
            name: "TeamDesk",
            dependencies: [
                "CaseKernel", "CaseStore",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: settings
        ),

        // Host
        .target(
            name: "CouncilHost",
            dependencies: [
                "CaseKernel", "CaseStore", "CaseDesk", "TeamDesk", "CaseTimeline", "CouncilModules", "PluginProtocol",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings
        ),

        .target(
            name: "Correspondence",
            dependencies: [
                "CaseKernel", "CaseStore", "CaseDesk", "CouncilHost", "CouncilModules", "PluginProtocol",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings
        ),

        // Edges
        .target(
            name: "PluginHost",
            dependencies: [
                "PluginProtocol",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings
        ),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .target(
            name: "CaseStoreSQLite",
            dependencies: [
                "CaseStore",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Website",
            dependencies: [
                "CaseKernel", "CaseStore", "CaseDesk", "CaseTimeline", "CouncilHost", "CouncilModules", "CQREncode",
                "PluginProtocol", "TeamDesk",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            resources: [.embedInCode("Templates"), .embedInCode("Style"), .embedInCode("Script")],
            swiftSettings: settings
        ),

        // Wires
        .executableTarget(
            name: "redress",
            dependencies: [
                "CaseKernel", "CaseStore", "CaseStoreSQLite", "CaseDesk", "CaseTimeline", "Correspondence",
                "CouncilHost",
                "CouncilModules", "PluginHost", "PluginProtocol", "TeamDesk", "Website",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "redress-benchmarks",
            dependencies: [
                "CaseKernel", "CaseStore", "CaseStoreSQLite", "CouncilModules",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            path: "Benchmarks",
            exclude: ["README.md", "complaints.lua", "pages.py", "run"],
            swiftSettings: settings
        ),

        // Plug-ins: programs of their own, which speak to the host over standard input and output
        .systemLibrary(
            name: "CCurl", path: "Plugins/CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .executableTarget(
            name: "redress-email", dependencies: ["PluginProtocol", "CCurl"], path: "Plugins/email",
            exclude: ["plugin.json"], swiftSettings: settings),
        .executableTarget(
            name: "redress-webhook",
            dependencies: [
                "PluginProtocol",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            path: "Plugins/webhook", exclude: ["plugin.json"], swiftSettings: settings),
        .executableTarget(
            name: "redress-folder",
            dependencies: [
                "PluginProtocol",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Plugins/folder", exclude: ["plugin.json"], swiftSettings: settings),

        // Tests
        .target(name: "ReadingAgeTesting", path: "Tests/ReadingAgeTesting", swiftSettings: settings),
        .testTarget(
            name: "PluginProtocolTests", dependencies: ["PluginProtocol"], swiftSettings: settings),
        .testTarget(
            name: "PluginHostTests", dependencies: ["PluginHost", "PluginProtocol"], swiftSettings: settings),
        .testTarget(
            name: "CorrespondenceTests",
            dependencies: [
                "Correspondence", "CaseDesk", "CaseStore", "CouncilHost", "CouncilModules", "CaseKernel",
                "PluginProtocol", "ReadingAgeTesting",
            ],
            swiftSettings: settings),
        .testTarget(name: "CaseKernelTests", dependencies: ["CaseKernel"], exclude: ["Data"], swiftSettings: settings),
        .testTarget(
            name: "CaseTimelineTests", dependencies: ["CaseTimeline", "CaseKernel"], swiftSettings: settings),
        .testTarget(
            name: "CouncilModulesTests", dependencies: ["CouncilModules", "CaseKernel", "PluginProtocol"],
            swiftSettings: settings),
        .testTarget(
            name: "CaseStoreTests",
            dependencies: [
                "CaseStore", "CaseStoreTesting", "CaseStoreSQLite", "CaseKernel",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Golden", "GoldenEntries"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "TeamDeskTests", dependencies: ["TeamDesk", "CaseStore", "CaseKernel"], swiftSettings: settings),
        .testTarget(
            name: "CaseDeskTests",
            dependencies: ["CaseDesk", "CouncilHost", "CaseStore", "CouncilModules", "CaseKernel"],
            swiftSettings: settings),
        .testTarget(
            name: "WebsiteTests",
            dependencies: [
                "Website", "CaseDesk", "CaseStore", "CouncilHost", "CouncilModules", "CaseKernel", "ReadingAgeTesting",
                "TeamDesk",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "CouncilTests", dependencies: ["CouncilModules", "CaseKernel"], exclude: ["Facts", "Pages"],
            swiftSettings: settings),
        .testTarget(
            name: "CommandLineTests",
            dependencies: [
                "redress", "CaseKernel",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: settings
        ),
        .testTarget(name: "LayoutTests", swiftSettings: settings),
    ]
)
