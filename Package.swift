// swift-tools-version: 6.2
import PackageDescription

/// Our own code compiles without a single warning.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let strictC: [CSetting] = [.unsafeFlags(["-std=c11", "-Wall", "-Wextra", "-Werror"])]

/// Loops of a few instructions run at up to twice the rate when they begin on a cache line, and
/// where they begin is chance otherwise: neither atomtop's loops nor the bare ones shall win by it.
/// Swift aligns innermost loops alone. With functions aligned too, outer ones at least stay where they
/// are whatever else the program holds: one and the same CAS loop differed by 2 % from build to build.
/// And most of them begin with a block that is jumped to: on a line of its own, a store with a step of
/// work after it took 1.3 ns and else 1.5, while another program ran on the same core.
let aligned: [SwiftSetting] = [
  .unsafeFlags([
    "-Xllvm", "-x86-experimental-pref-innermost-loop-alignment=6",
    "-Xllvm", "-align-all-functions=6",
    "-Xllvm", "-align-all-nofallthru-blocks=6",
  ])
]
let alignedC: [CSetting] = [.unsafeFlags(["-falign-loops=64"])]

let package = Package(
  name: "atomtop",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "atomtop", targets: ["atomtop"])],
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
    .target(name: "Dashboard", dependencies: ["Contention"], swiftSettings: strict),
    // Lessons become part of the binary at build time.
    .executableTarget(name: "CourseGenerator", swiftSettings: strict),
    .plugin(
      name: "EmbedCourse", capability: .buildTool(), dependencies: ["CourseGenerator"]),
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
      name: "ContentionTests", dependencies: ["Contention", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "DashboardTests", dependencies: ["Dashboard", "TestSupport"],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(name: "StructureTests", swiftSettings: strict),
    .testTarget(
      name: "LabelTests", dependencies: ["Contention", "TestSupport"], swiftSettings: strict),
    .executableTarget(
      name: "Soak", dependencies: ["TestSupport"], path: "Tests/Soak", swiftSettings: strict),
    .executableTarget(
      name: "Fuzz", dependencies: ["Contention", "TestSupport"], path: "Tests/Fuzz",
      swiftSettings: strict),
    .executableTarget(
      name: "Bench", dependencies: ["Contention", "TestSupport"], path: "Tests/Bench",
      exclude: ["rivals"], swiftSettings: strict),
    .target(name: "CTestSupport", path: "Tests/CTestSupport", cSettings: strictC),
    .target(
      name: "TestSupport", dependencies: ["CTestSupport"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "atomtopTests", dependencies: ["atomtop", "Contention", "Dashboard", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ClaimTests", dependencies: ["atomtop", "Contention", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["atomtop", "TestSupport"], swiftSettings: strict),
  ]
)
