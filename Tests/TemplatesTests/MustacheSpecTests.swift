import Foundation
import Templates
import Testing
import Text

/// The mandatory modules of the Mustache specification, where its tests are at hand beside the package.
@Suite(.enabled(if: MustacheSpec.isAtHand, "the specification's tests are not beside the package"))
struct MustacheSpecTests {
  @Test(arguments: [
    ("comments", 12), ("delimiters", 14), ("interpolation", 42), ("inverted", 22), ("partials", 12), ("sections", 34),
  ])
  func rendersEachCaseToTheLetter(module: String, count: Int) throws {
    let cases = try MustacheSpec.cases(of: module)
    #expect(cases.count == count)
    var passed = 0
    for example in cases {
      var sources = (example.partials ?? [:]).mapValues { SourceText(name: "partial", text: $0) }
      sources["main"] = SourceText(name: "main", text: example.template)
      let loaded = TemplateLibrary(sources).uncheckedTemplate(named: "main")
      let output = try loaded.template?.render(Record(example.data.value))
      #expect(output == example.expected, "\(module): \(example.name)")
      if output == example.expected { passed += 1 }
    }
    print("Mustache specification, \(module): \(passed) of \(count)")
  }
}

enum MustacheSpec {
  struct File: Decodable {
    let tests: [Case]
  }

  struct Case: Decodable {
    let name: String
    let template: String
    let data: JSON
    let partials: [String: String]?
    let expected: String
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/spec/mustache").standardizedFileURL

  static var isAtHand: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "sections.json").path)
  }

  static func cases(of module: String) throws -> [Case] {
    let data = try Data(contentsOf: folder.appending(path: module + ".json"))
    return try JSONDecoder().decode(File.self, from: data).tests
  }
}

/// Loose values as the specification's tests write them; numbers are texts.
struct JSON: Decodable {
  let value: LooseValue

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .null
    } else if let flag = try? container.decode(Bool.self) {
      value = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      value = .text(String(number))
    } else if let number = try? container.decode(Double.self) {
      value = .text(String(number))
    } else if let text = try? container.decode(String.self) {
      value = .text(text)
    } else if let items = try? container.decode([JSON].self) {
      value = .list(items.map(\.value))
    } else {
      value = .object(try container.decode([String: JSON].self).mapValues(\.value))
    }
  }
}
