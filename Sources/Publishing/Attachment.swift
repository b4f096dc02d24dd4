/// Files beside a record that may go out with its documents.
enum Attachment {
  /// Bytes (50 MiB).
  static let longest = 50 * 1024 * 1024

  /// Pictures and texts that no browser runs; the name is one that needs no escaping in a path or a link.
  static func isAllowed(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: "."), !name.hasPrefix(".") else { return false }
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
      default: false
      }
    }
    return isPlain && endings.contains(name[name.index(after: dot)...].lowercased())
  }

  /// Whether a document that is made may go by the name, so that the file cannot lie beside it.
  static func isReserved(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.lowercased()
    return ["index", "review", "resolution", "updates", "timeline"].contains(stem)
  }

  private static let endings: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "pdf", "txt", "csv", "log"]
}
