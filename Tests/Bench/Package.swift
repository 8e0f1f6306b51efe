// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// What takes minutes to hours and is no test. Both programs drive the `atomtop` that
/// `ATOMTOP_BINARY` names; the Makefile builds and starts them.
let package = Package(
  name: "bench",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "atomtop", path: "../..")],
  targets: [
    .executableTarget(
      name: "Bench",
      dependencies: [
        .product(name: "Contention", package: "atomtop"),
        .product(name: "TestSupport", package: "atomtop"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "Soak", dependencies: [.product(name: "TestSupport", package: "atomtop")],
      swiftSettings: strict),
  ]
)
