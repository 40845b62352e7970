// swift-tools-version: 6.2
import PackageDescription

// No package dependencies: the toolchain's own libraries alone.
// The import rules of the rooms (who may know whom) are tested in Tests/mizanTests/ArchitectureTests.swift.

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// A room of the house: a source target and the test target of the same name.
func room(_ name: String, knows rooms: [String] = []) -> [Target] {
    [
        .target(name: name, dependencies: rooms.map { .byName(name: $0) }, swiftSettings: settings),
        .testTarget(
            name: name + "Tests",
            dependencies: ([name] + rooms + ["TestSupport"]).map { .byName(name: $0) },
            swiftSettings: settings
        ),
    ]
}

let package = Package(
    name: "mizan",
    products: [.executable(name: "mizan", targets: ["mizan"])],
    targets: room("Storage")
        + room("Tabular")
        + room("Indicators", knows: ["Storage", "Tabular"])
        + room("Scoring", knows: ["Storage", "Tabular", "Indicators"])
        + room("Reporting", knows: ["Storage", "Indicators", "Scoring"])
        + room("Exchange", knows: ["Storage", "Tabular", "Indicators", "Scoring"])
        + [
            .executableTarget(
                name: "mizan",
                dependencies: ["Storage", "Tabular", "Indicators", "Scoring", "Reporting", "Exchange"],
                swiftSettings: settings
            ),
            .testTarget(
                name: "mizanTests",
                dependencies: ["Storage", "Indicators", "Scoring", "Exchange", "TestSupport", "mizan"],
                swiftSettings: settings
            ),
            // What the tests of several rooms share: temporary folders, a world small enough to check by hand.
            .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        ]
)
