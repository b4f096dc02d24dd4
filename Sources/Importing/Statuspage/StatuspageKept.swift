import Records
import Text

/// Values of JSON as `x-source` keeps them.
enum StatuspageKept {
  /// Lists and objects within each other beyond this are kept as they are written.
  private static let deepest = 8

  static func value(_ node: JSONNode, level: Int = 0) -> WrittenValue {
    switch node.kind {
    case .string: return .text(node.text ?? "")
    case .number, .bool, .null: return .text(node.written)
    case .array, .object: break
    }
    guard level < deepest else { return .text(node.written) }
    if node.kind == .array {
      let items = node.items.map { value($0, level: level + 1) }
      return items.isEmpty ? .text("[]") : .list(items)
    }
    var entries: [WrittenValue.Entry] = []
    var names: Set<String> = []
    for (name, value) in node.members where !name.isEmpty && names.insert(name).inserted {
      entries.append(WrittenValue.Entry(name, Self.value(value, level: level + 1)))
    }
    return entries.isEmpty ? .text("{}") : .mapping(entries)
  }

  /// A component: its id and its name, and what the API has no member for. How it does at present, and its place on the
  /// page, are no part of an incident.
  static func component(_ node: JSONNode) -> WrittenValue? {
    guard node.kind == .object else { return nil }
    var entries: [WrittenValue.Entry] = []
    var names: Set<String> = [""]
    for (name, value) in node.members where value.kind != .null {
      if !ofPage.contains(name), names.insert(name).inserted {
        entries.append(WrittenValue.Entry(name, Self.value(value)))
      }
    }
    return entries.isEmpty ? nil : .mapping(entries)
  }

  static let ofPage: Set<String> = [
    "status", "created_at", "updated_at", "position", "showcase", "start_date", "page_id", "group",
    "only_show_if_degraded",
  ]
}

/// What a source says of an incident, apart from what changes with other incidents.
enum StatuspageContent {
  /// The members of an incident on one line each, without white space between values.
  static func text(of node: JSONNode) -> String {
    guard node.kind == .object else { return node.written }
    var bytes: [UInt8] = []
    for (name, value) in node.members {
      bytes += Array(name.utf8) + [UInt8(ascii: ":")]
      guard name == "components" else {
        append(value.written, to: &bytes)
        continue
      }
      for item in value.items {
        for key in ["id", "name"] { append(item[key]?.written ?? "", to: &bytes) }
      }
      bytes.append(0x0A)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    var isInside = false
    var isEscaped = false
    for byte in text.utf8 {
      if isInside {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInside = false
        }
      } else {
        if byte <= 0x20 { continue }
        isInside = byte == UInt8(ascii: "\"")
      }
      bytes.append(byte)
    }
    bytes.append(0x0A)
  }
}
