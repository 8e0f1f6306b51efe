// swift-tools-version: 6.2
import PackageDescription

/// Our own code compiles without a single warning.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let strictC: [CSetting] = [
  .enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error),
]

/// Hot loops begin on a cache line (2⁶ bytes). A loop of a few instructions runs at up to twice the
/// rate there, and otherwise chance decides where it begins: neither atomtop's loops nor the bare C ones
/// may win by chance. Swift's option aligns innermost loops only. So functions are aligned as well, which
/// keeps outer loops in place whatever else the program holds (one CAS loop differed by 2 % from build
/// to build), and so are blocks that are only jumped to, with which most loops begin (a store and a
/// step of work took 1.3 ns instead of 1.5 while another program ran on the same core).
///
/// SwiftPM has no setting for this, and an older one refuses unsafe flags in a package that another
/// one depends on. `ATOMTOP_PLAIN_BUILD=1` leaves them out: all works, but loops may be slower.
let isPlain = Context.environment["ATOMTOP_PLAIN_BUILD"] == "1"
let aligned: [SwiftSetting] =
  isPlain
  ? []
  : [
    .unsafeFlags([
      "-Xllvm", "-x86-experimental-pref-innermost-loop-alignment=6",
      "-Xllvm", "-align-all-functions=6",
      "-Xllvm", "-align-all-nofallthru-blocks=6",
    ])
  ]
let alignedC: [CSetting] = isPlain ? [] : [.unsafeFlags(["-falign-loops=64"])]

let package = Package(
  name: "atomtop",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "atomtop", targets: ["atomtop"]),
    // For the benchmarks, which are a package of their own: Tests/Bench.
    .library(name: "Contention", targets: ["Contention"]),
    .library(name: "TestSupport", targets: ["TestSupport"]),
    // For tests, which load it before a program's own libraries.
    .library(name: "SlowThreads", type: .dynamic, targets: ["SlowThreads"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
  ],
  targets: [
    .target(name: "CSystem", cSettings: strictC),
    .target(name: "CReference", dependencies: ["CSystem"], cSettings: strictC + alignedC),
    .target(
      name: "CTerminal",
      cSettings: strictC,
      linkerSettings: [
        .linkedLibrary("ncursesw"),
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
      ]
    ),
    .target(
      name: "Contention",
      dependencies: [
        "CReference", "CSystem",
        .product(name: "Histogram", package: "hdrhistogram-swift"),
      ],
      swiftSettings: strict + aligned
    ),
    .target(
      name: "Dashboard", dependencies: ["CSystem", "Contention"], swiftSettings: strict,
      plugins: ["EmbedCourse"]),
    // Lessons and listings become part of the binary at build time.
    .executableTarget(name: "CourseGenerator", swiftSettings: strict),
    .plugin(
      name: "EmbedCourse", capability: .buildTool(), dependencies: ["CourseGenerator"],
      path: "Sources/EmbedCourse"),
    .executableTarget(
      name: "atomtop",
      dependencies: [
        "CReference", "CTerminal", "CSystem", "Contention", "Dashboard",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      plugins: ["EmbedCourse"]
    ),
    .testTarget(
      name: "ContentionTests", dependencies: ["Contention", "SimulatedSweeps", "TestSupport"],
      exclude: ["LitmusFacts"], swiftSettings: strict),
    .testTarget(
      name: "DashboardTests",
      dependencies: ["CSystem", "Dashboard", "SimulatedSweeps", "TestSupport"],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(name: "StructureTests", swiftSettings: strict),
    .testTarget(
      name: "LabelTests", dependencies: ["Contention", "TestSupport"], swiftSettings: strict),
    .executableTarget(
      name: "Fuzz", dependencies: ["Contention", "TestSupport"], path: "Tests/Fuzz",
      swiftSettings: strict),
    .target(name: "CTestSupport", path: "Tests/CTestSupport", cSettings: strictC),
    .target(name: "SlowThreads", path: "Tests/SlowThreads", cSettings: strictC),
    .target(
      name: "TestSupport", dependencies: ["CTestSupport"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .target(
      name: "SimulatedSweeps", dependencies: ["Contention", "TestSupport"],
      path: "Tests/SimulatedSweeps", swiftSettings: strict),
    .testTarget(
      name: "atomtopTests",
      dependencies: ["atomtop", "Contention", "Dashboard", "SimulatedSweeps", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ClaimTests", dependencies: ["atomtop", "Contention", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["atomtop", "CTerminal", "Dashboard", "TestSupport"],
      swiftSettings: strict),
  ],
  cLanguageStandard: .c11
)
