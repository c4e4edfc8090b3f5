// swift-tools-version: 6.2
import PackageDescription

// Apart from the package it measures, so that a normal build does not pay for it.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "chengnuan", path: "..")],
  targets: [
    // One round of the road, stage by stage, in a process of its own.
    .executableTarget(
      name: "Stages", dependencies: [.product(name: "Road", package: "chengnuan")],
      path: "Stages", swiftSettings: strict),
    // Many rounds to one table.
    .executableTarget(name: "Medians", path: "Medians", swiftSettings: strict),
    // What one command costs. In C, since whatever starts a command passes its own memory on to
    // the figure for the command's.
    .executableTarget(name: "Account", path: "Account"),
  ]
)
