import Incidents
import Text

/// How a record names a row that was taken from its source: by the id that the source has for it, else by its time and a
/// digest of what it says, so that two rows of one minute have two names.
struct TakenRowName: Hashable {
  /// As it is under `x-source`.
  let text: String
  /// The time; for a row that the source has an id for, that id.
  let time: Substring
  /// The digest of what the row says; nil for a row that the source has an id for.
  let digest: Substring?

  /// Takes a name of a record apart. The number after `#` counts rows that are alike.
  init(_ text: String) {
    self.text = text
    let name = text.lastIndex(of: "#").map { text[..<$0] } ?? text[...]
    guard let space = name.lastIndex(of: " "), name[space...].utf8.count == Self.digits + 1 else {
      (time, digest) = (name, nil)
      return
    }
    (time, digest) = (name[..<space], name[name.index(after: space)...])
  }

  /// The name of a row without an id of the source.
  static func text(of row: TimelineEntry) -> String {
    let time = row.time.instant?.timestamp ?? row.time.written
    let texts = [row.event, row.action].compactMap(\.self) + (row.update?.texts ?? [])
    let words = texts.map { $0.source.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    return "\(time) \(Digest.text(of: words.joined(separator: "\n").utf8).prefix(digits))"
  }

  /// Names of rows, each of which differs from all others: `ids` are those that the source has.
  static func all(of rows: [TimelineEntry], ids: [String?]) -> [String] {
    var taken: Set<String> = []
    return rows.enumerated().map { index, row in
      let own = ids.indices.contains(index) ? ids[index] : nil
      let name = own ?? text(of: row)
      var found = name
      var count = 1
      while !taken.insert(found).inserted {
        count += 1
        found = "\(name)#\(count)"
      }
      return found
    }
  }

  private static let digits = 8
}
