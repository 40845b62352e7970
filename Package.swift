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

// Scoring compiles its kernels again for processors with AVX2 and for those with AVX-512, and picks at start. The condition
// speaks of the machine that compiles; elsewhere these compilations are like the first, and never picked.
#if arch(x86_64)
    func compiled(for features: [String], as names: [String]) -> [SwiftSetting] {
        let flags = features.flatMap { ["-Xcc", "-m" + $0] } + names.map { "-D" + $0 } + ["-target-cpu", "haswell"]
        return [.unsafeFlags(flags, .when(platforms: [.linux]))]
    }
#else
    func compiled(for features: [String], as names: [String]) -> [SwiftSetting] { [] }
#endif
let avx2 = compiled(for: ["avx2", "fma"], as: ["AVX2"])
let avx512 = compiled(
    for: ["avx2", "fma", "avx512f", "avx512vl", "avx512dq", "avx512bw"], as: ["AVX2", "AVX512"])

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
        + [
            .target(name: "ScoringAVX2", swiftSettings: settings + avx2),
            .target(name: "ScoringAVX512", swiftSettings: settings + avx512),
        ]
        + room("Scoring", knows: ["Storage", "Tabular", "Indicators", "ScoringAVX2", "ScoringAVX512"])
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
