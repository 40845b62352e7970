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

// Scoring compiles its kernels a second time for processors with AVX2, and picks at start. The condition speaks of the
// machine that compiles; elsewhere the second compilation is like the first, and never picked.
#if arch(x86_64)
    let avx2: [SwiftSetting] = [
        .unsafeFlags(
            ["-Xcc", "-mavx2", "-Xcc", "-mfma", "-DAVX2", "-target-cpu", "haswell"], .when(platforms: [.linux]))
    ]
#else
    let avx2: [SwiftSetting] = []
#endif

/// A room of the house: a source target and the test target of the same name.
func room(_ name: String, knows rooms: [String] = [], fixtures: [String] = []) -> [Target] {
    [
        .target(name: name, dependencies: rooms.map { .byName(name: $0) }, swiftSettings: settings),
        .testTarget(
            name: name + "Tests",
            dependencies: ([name] + rooms + ["TestSupport"]).map { .byName(name: $0) },
            exclude: fixtures,
            swiftSettings: settings
        ),
    ]
}

let package = Package(
    name: "mizan",
    products: [.executable(name: "mizan", targets: ["mizan"])],
    targets: room("Storage")
        + room("Tabular", fixtures: ["Fixtures"])
        + room("Indicators", knows: ["Storage", "Tabular"])
        + [.target(name: "ScoringAVX2", swiftSettings: settings + avx2)]
        + room("Scoring", knows: ["Storage", "Tabular", "Indicators", "ScoringAVX2"])
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
                dependencies: ["Storage", "Indicators", "Scoring", "Reporting", "Exchange", "TestSupport", "mizan"],
                swiftSettings: settings
            ),
            .executableTarget(
                name: "mizan-bench", dependencies: ["Storage", "Indicators", "Scoring"], path: "Benchmarks/Runner",
                swiftSettings: settings
            ),
            // What the tests of several rooms share: temporary folders, a world small enough to check by hand.
            .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        ]
)
