// swift-tools-version: 6.2
import PackageDescription

// The house: every folder below Sources and Plugins is one target, and a target names what it may
// import. ArchitectureTests reads every import line and holds the same arrows.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
let sources: [SwiftSetting] = strict + [.enableUpcomingFeature("InternalImportsByDefault")]

/// For the rooms that try millions of possibilities: without it most of the time of a test run goes
/// to a search that was built for the debugger.
let optimised: [SwiftSetting] = [
  .unsafeFlags(
    ["-O", "-whole-module-optimization", "-num-threads", "2"], .when(configuration: .debug))
]

/// A library target of the house, found in `Sources/<floor>/<name>`; a described one has a README
/// for the people whose files it reads or writes.
func room(
  _ name: String, on floor: String, _ dependencies: [Target.Dependency] = [],
  isDescribed: Bool = false, isOptimised: Bool = false
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(floor)/\(name)",
    exclude: isDescribed ? ["README.md", "README.zh.md"] : [],
    swiftSettings: isOptimised ? sources + optimised : sources)
}

/// A campaign module, found in `Plugins/<name>`; it sees CampaignKit and nothing else.
func module(_ name: String) -> Target {
  .target(
    name: name, dependencies: ["CampaignKit"], path: "Plugins/\(name)",
    exclude: ["README.md", "README.zh.md"], swiftSettings: strict)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies,
    path: "Tests/\(name)Tests", swiftSettings: strict)
}

/// What the tests of several modules share: whole files read and expanded, READMEs compared.
func trials(_ name: String) -> Target {
  .target(
    name: name,
    dependencies: values + [
      "CampaignKit", "CampaignKitTesting", "Expanding", "Loading", "MarkedYAML",
    ],
    path: "Tests/\(name)", swiftSettings: strict)
}

let values: [Target.Dependency] = ["Diagnostics", "CivilTime", "ConfigValue", "PlanModel"]

let package = Package(
  name: "chengnuan",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "chengnuan", targets: ["CLI"]),
    .library(name: "CampaignKit", targets: ["CampaignKit"]),
    .library(name: "CampaignKitTesting", targets: ["CampaignKitTesting"]),
    // For programs that walk the road themselves, like the one in Benchmarks/.
    .library(
      name: "Road",
      targets: [
        "Catalog", "Loading", "MarkedYAML", "Output", "Pipeline", "Printing", "Publishing",
        "RegisterStore",
        "Rostering", "Tabular",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // Kit: values only.
    room("Diagnostics", on: "Kit"),
    room("CivilTime", on: "Kit", isDescribed: true),
    room("ConfigValue", on: "Kit", ["Diagnostics", "CivilTime"]),
    room("Fingerprints", on: "Kit", [.product(name: "Crypto", package: "swift-crypto")]),
    room("PlanModel", on: "Kit", ["Diagnostics", "CivilTime"]),
    room("CampaignKit", on: "Kit", values),
    room("CampaignKitTesting", on: "Kit", ["CampaignKit"]),

    // Formats: bytes to values and back.
    room("MarkedYAML", on: "Formats", ["CYAML", "Diagnostics", "ConfigValue"]),
    room("MarkedJSON", on: "Formats", ["Diagnostics"]),
    room(
      "Instances", on: "Formats", ["Diagnostics", "CivilTime", "PlanModel", "MarkedJSON"],
      isDescribed: true),
    room("Archives", on: "Formats", ["CZip", "Diagnostics"]),
    room(
      "Tabular", on: "Formats", ["Archives", "CXLSXWriter", "CXML2", "CivilTime", "Diagnostics"]),
    room("Documents", on: "Formats", ["Archives", "CivilTime", "Diagnostics"]),
    room("QRCodes", on: "Formats", ["CQRencode"]),
    room("ICalendar", on: "Formats", ["CivilTime", "Diagnostics"], isDescribed: true),

    // Pipeline: the stages, which never see one another, and the road through them.
    room(
      "Loading", on: "Pipeline", values + ["CampaignKit", "ICalendar", "MarkedYAML", "Tabular"]),
    room(
      "Carrying", on: "Pipeline",
      values + ["CampaignKit", "Fingerprints", "MarkedYAML", "Tabular"]),
    room("Revising", on: "Pipeline", values + ["CampaignKit", "MarkedYAML"]),
    room("Expanding", on: "Pipeline", values + ["CampaignKit"]),
    room("Scheduling", on: "Pipeline", ["CivilTime", "PlanModel"], isOptimised: true),
    room(
      "Rostering", on: "Pipeline", values + ["Fingerprints", "MarkedYAML", "Tabular"]),
    room(
      "Publishing", on: "Pipeline",
      values + ["Fingerprints", "ICalendar", "Tabular", "MarkedYAML"],
      isDescribed: true),
    room("Presenting", on: "Pipeline", values + ["QRCodes"]),
    room(
      "Printing", on: "Pipeline", values + ["Documents", "Tabular"], isDescribed: true),
    room(
      "Submitting", on: "Pipeline",
      values + [
        "CampaignKit", "Carrying", "Expanding", "Fingerprints", "Loading", "MarkedYAML",
        "Rostering", "Scheduling", "Tabular",
      ]),
    room(
      "Pipeline", on: "Pipeline",
      values + [
        "CampaignKit", "Loading", "Expanding", "Scheduling", "Rostering", "Publishing",
        "Presenting", "Revising",
        "Printing",
      ]),

    // Records: what is kept between runs.
    room(
      "RegisterStore", on: "Records", values + ["CSQLite", "Fingerprints", "Tabular"],
      isDescribed: true),

    // Apps: the only ones with files, clocks and terminals.
    room("Output", on: "Apps", values + ["Fingerprints"]),
    .executableTarget(
      name: "CLI",
      dependencies: values + [
        "CampaignKit", "Carrying", "Catalog", "Fingerprints", "ICalendar", "Instances", "Loading",
        "MarkedJSON",
        "MarkedYAML", "Output", "Pipeline", "Publishing", "RegisterStore", "Revising",
        "Rostering", "Scheduling", "Submitting", "Tabular",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Apps/CLI", swiftSettings: sources),

    // System: module maps only.
    .systemLibrary(
      name: "CYAML", path: "Sources/System/CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", path: "Sources/System/CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(
      name: "CSQLite", path: "Sources/System/CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CQRencode", path: "Sources/System/CQRencode", pkgConfig: "libqrencode",
      providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(
      name: "CZip", path: "Sources/System/CZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CXML2", path: "Sources/System/CXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]),

    // Plugins: the campaign modules, and the one list of them.
    module("JobFair"),
    module("SpringBreeze"),
    module("GoldenAutumn"),
    module("SummerCooling"),
    module("WinterWarmth"),
    .target(
      name: "Catalog",
      dependencies: [
        "CampaignKit", "JobFair", "SpringBreeze", "GoldenAutumn", "SummerCooling", "WinterWarmth",
      ],
      path: "Plugins/Catalog",
      swiftSettings: strict),

    // Tests: one target beside each room, one for the house and one for the whole road.
    tests(of: "Diagnostics"),
    tests(of: "CivilTime"),
    tests(of: "ConfigValue", ["Diagnostics", "CivilTime", "MarkedYAML"]),
    tests(of: "Fingerprints"),
    tests(of: "CampaignKit", values + ["CampaignKitTesting", "MarkedYAML"]),
    tests(of: "MarkedYAML", ["Diagnostics", "ConfigValue"]),
    tests(of: "MarkedJSON", ["Diagnostics"]),
    tests(of: "Instances", ["Diagnostics", "PlanModel"]),
    tests(of: "Archives", ["Diagnostics"]),
    tests(of: "Tabular", ["Archives", "CivilTime", "Diagnostics"]),
    tests(of: "QRCodes"),
    tests(of: "ICalendar", ["CivilTime", "Diagnostics"]),
    tests(of: "Loading", values + ["CampaignKit", "Catalog", "Expanding", "JobFair", "Tabular"]),
    tests(
      of: "Carrying",
      values + ["CampaignKit", "Catalog", "Loading"]),
    tests(
      of: "Revising", values + ["CampaignKit", "CampaignKitTesting", "MarkedYAML"]),
    tests(of: "Expanding", values + ["CampaignKit", "CampaignKitTesting"]),
    tests(of: "Scheduling", ["CivilTime", "PlanModel"]),
    tests(of: "Rostering", ["Diagnostics", "CivilTime", "PlanModel", "Fingerprints"]),
    // With the pages, which show what the record says.
    tests(of: "Publishing", values + ["MarkedYAML", "Presenting"]),
    tests(of: "Printing", values + ["Archives"]),
    tests(of: "Documents", ["Archives", "Diagnostics"]),
    tests(
      of: "Presenting",
      values + ["CampaignKit", "Catalog", "Loading", "Pipeline"]),
    tests(
      of: "Submitting",
      values + ["CampaignKit", "Catalog", "Loading", "MarkedYAML", "Tabular"]),
    tests(
      of: "RegisterStore",
      values + ["Fingerprints", "MarkedYAML", "Tabular"]),
    tests(of: "Output", ["Diagnostics", "PlanModel"]),
    tests(
      of: "JobFair",
      values + ["CampaignKit", "CampaignKitTesting", "Expanding", "Loading", "MarkedYAML"]),
    tests(of: "SpringBreeze", ["CampaignKit", "CampaignKitTesting", "ModuleTrials"]),
    tests(of: "GoldenAutumn", ["CampaignKit", "CampaignKitTesting", "ModuleTrials"]),
    trials("ModuleTrials"),
    tests(
      of: "SummerCooling",
      values + ["CampaignKit", "CampaignKitTesting", "Expanding", "Loading", "MarkedYAML"]),
    tests(
      of: "WinterWarmth",
      values + ["CampaignKit", "CampaignKitTesting", "Expanding", "Loading", "MarkedYAML"]),
    .testTarget(
      name: "ArchitectureTests", path: "Tests/ArchitectureTests", swiftSettings: strict),
    .testTarget(
      name: "RoadTests", dependencies: ["CLI", "Archives", "Diagnostics"], path: "Tests/RoadTests",
      swiftSettings: strict),
  ]
)
