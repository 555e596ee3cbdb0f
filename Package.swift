// swift-tools-version: 6.2
import PackageDescription

/// One row a target: what it may import is what it lists here, and a test holds every `import` to this table.
let package = Package(
  name: "whoholds",
  products: [
    .executable(name: "whoholds", targets: ["whoholds"])
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
  ],
  targets: [
    .executableTarget(
      name: "whoholds",
      dependencies: [
        "ExtractionModel", "Extraction", "Fusion", "Storage", "Exchange", "Screen", "Browser", "Curses", "CPack",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "ExtractionModel"),
    .target(name: "Extraction", dependencies: ["ExtractionModel"]),
    .target(name: "Fusion", dependencies: ["ExtractionModel"]),
    .target(name: "Storage", dependencies: ["ExtractionModel", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(name: "Exchange", dependencies: ["Fusion", "ExtractionModel", "CXML", "CZlib", "CCharset"]),
    .target(name: "Screen", dependencies: ["CFriBidi"]),
    .target(name: "Browser", dependencies: ["Fusion", "Screen", "ExtractionModel"]),
    .target(name: "Curses", dependencies: ["Screen", "CNcurses", "CTerminal"]),

    .target(name: "CPack", exclude: [], publicHeadersPath: "include"),
    .target(name: "CTerminal", publicHeadersPath: "include"),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .systemLibrary(name: "CFriBidi", providers: [.apt(["libfribidi-dev"])]),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CCharset", providers: [.apt(["libuchardet-dev"])]),

    .testTarget(name: "ExtractionModelTests", dependencies: ["ExtractionModel"]),
    .testTarget(
      name: "ExtractionTests", dependencies: ["Extraction", "ExtractionModel", "CPack"], exclude: ["Corpora"]),
    .testTarget(name: "FusionTests", dependencies: ["Fusion", "ExtractionModel"]),
    .testTarget(
      name: "StorageTests", dependencies: ["Storage", "ExtractionModel", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "Fusion", "ExtractionModel", "CZlib"]),
    .testTarget(name: "ScreenTests", dependencies: ["Screen", "ExtractionModel", "CFriBidi"]),
    .testTarget(name: "CursesTests", dependencies: ["Curses", "Screen", "CTerminal"]),
    .testTarget(
      name: "BrowserTests", dependencies: ["Browser", "Fusion", "Screen", "ExtractionModel"], exclude: ["Golden"]),
    .testTarget(
      name: "HouseTests",
      dependencies: [
        "whoholds", "Browser", "Screen", "Extraction", "ExtractionModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "WhoholdsTests", dependencies: ["whoholds", "ExtractionModel", "CZlib"]),
  ],
  swiftLanguageModes: [.v6]
)

// It needs libFuzzer, which `.ci/fuzz` alone links in.
if Context.environment["WHOHOLDS_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(name: "Fuzz", dependencies: ["Exchange", "Extraction", "ExtractionModel", "CPack"]))
}

// A store of a million claims, which `.ci/bench` alone measures.
if Context.environment["WHOHOLDS_BENCH"] != nil {
  package.targets.append(
    .executableTarget(name: "Bench", dependencies: ["Storage", "ExtractionModel", "CPack"]))
}
