import Foundation
import TestSupport

/// A test of the Mustache specification (https://github.com/mustache/spec).
struct MustacheCase: Decodable, Sendable, CustomStringConvertible {
  let name: String
  let template: String
  let data: MustacheData
  let partials: [String: String]?
  let expected: String

  var description: String { name }

  static var areAvailable: Bool { (try? all(of: "sections")) != nil }

  /// The tests of a module, in their order.
  static func all(of module: String) throws -> [MustacheCase] {
    struct File: Decodable {
      let tests: [MustacheCase]
    }
    let text = try Repository.text("\(SpecificationExample.folder)/mustache-\(module).json")
    return try JSONDecoder().decode(File.self, from: Data(text.utf8)).tests
  }
}

/// The data of a test; numbers are texts.
indirect enum MustacheData: Decodable, Sendable {
  case null
  case flag(Bool)
  case text(String)
  case list([MustacheData])
  case object([String: MustacheData])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .text(String(number))
    } else if let number = try? container.decode(Double.self) {
      self = .text(String(number))
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let items = try? container.decode([MustacheData].self) {
      self = .list(items)
    } else {
      self = .object(try container.decode([String: MustacheData].self))
    }
  }

  subscript(key: String) -> MustacheData {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var isTrue: Bool {
    if case .flag(true) = self { true } else { false }
  }

  /// Nil where this is not an object, so that the record is absent.
  var object: MustacheData? {
    if case .object = self { self } else { nil }
  }

  var items: [MustacheData] {
    if case .list(let items) = self { items } else { [] }
  }
}
