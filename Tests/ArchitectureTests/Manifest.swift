import TestSupport

/// The targets of a `Package.swift`, in the order in which they are declared.
struct Manifest {
  enum Kind: String {
    case systemLibrary, target, executableTarget, testTarget
  }

  struct Target {
    var kind: Kind
    var name: String
    /// The targets of this package and the products of others, by name.
    var dependencies: Set<String>
    /// Where its sources are, as a path from the manifest's folder.
    var path: String
  }

  var targets: [Target]
  /// What comes from other packages.
  var products: Set<String>

  init(text: String) throws {
    let package = try ManifestExpression.firstCall(of: "Package", in: text)
    targets = []
    products = []
    for declaration in package["targets"]?.elements ?? [] {
      guard case .call(let function, _) = declaration, let kind = Kind(rawValue: function),
        let name = declaration["name"]?.string
      else { throw ManifestError(reason: "a target of an unknown kind: \(declaration)") }
      let dependencies = declaration["dependencies"]?.elements ?? []
      products.formUnion(dependencies.compactMap { $0.string == nil ? $0["name"]?.string : nil })
      targets.append(
        Target(
          kind: kind, name: name, dependencies: Set(dependencies.compactMap { $0.string ?? $0["name"]?.string }),
          path: declaration["path"]?.string ?? "\(kind == .testTarget ? "Tests" : "Sources")/\(name)"))
    }
  }

  /// The targets that the product consists of, each after those that it depends on.
  var modules: [Target] {
    targets.filter { $0.path.hasPrefix("Sources/") }
  }

  subscript(name: String) -> Target? {
    targets.first { $0.name == name }
  }

  /// The dependencies that a target has to import. A test that depends on a program runs it, and does not import it.
  func importedDependencies(of target: Target) -> Set<String> {
    target.dependencies.filter { self[$0]?.kind != .executableTarget }
  }
}

extension Manifest {
  /// The manifest of this package.
  static func ofPackage() throws -> Manifest { try Manifest(text: Repository.text("Package.swift")) }
  /// The manifest of the package of fuzzers, which declares some of the same modules again.
  static func ofFuzzers() throws -> Manifest { try Manifest(text: Repository.text("Fuzz/Package.swift")) }
}
