/// A piece of the HTML that this module writes: well-formed, every `<` and `&` in texts escaped.
enum FragmentToken {
  /// With entities turned back.
  case text([UInt8])
  case start(FragmentTag)
  case end(String)
}

/// A start tag, or one that stands alone.
struct FragmentTag {
  var name: String
  /// Between the name and the end of the tag, as it is written.
  fileprivate var rest: ArraySlice<UInt8>

  /// The value of an attribute with entities turned back; nil where the tag has none of that name.
  func attribute(_ name: String) -> [UInt8]? {
    let start = Array(" \(name)=\"".utf8)
    var at = rest.startIndex
    while at < rest.endIndex {
      if rest[at...].starts(with: start) {
        let value = rest[(at + start.count)...]
        return FragmentTokens.restored(value.prefix { $0 != ASCII.quote })
      }
      at += 1
    }
    return nil
  }
}

/// Takes HTML of this module apart.
struct FragmentTokens: Sequence, IteratorProtocol {
  private let html: [UInt8]
  private var at = 0

  init(_ fragment: HTMLFragment) {
    html = Array(fragment.html.utf8)
  }

  mutating func next() -> FragmentToken? {
    guard at < html.count else { return nil }
    let start = at
    guard html[at] == ASCII.lessThan else {
      at = html[at...].firstIndex(of: ASCII.lessThan) ?? html.count
      return .text(Self.restored(html[start..<at]))
    }
    let end = html[at...].firstIndex(of: ASCII.greaterThan) ?? html.count - 1
    at = end + 1
    let isEnd = html[start + 1] == ASCII.slash
    let tag = html[(isEnd ? start + 2 : start + 1)..<end]
    let name = tag.prefix { $0.isAlphanumeric }
    let text = String(decoding: name, as: UTF8.self)
    return isEnd ? .end(text) : .start(FragmentTag(name: text, rest: tag[name.endIndex...]))
  }

  /// Of the entities only those that this module writes.
  fileprivate static func restored(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(ASCII.ampersand) else { return Array(bytes) }
    var out: [UInt8] = []
    var at = bytes.startIndex
    while at < bytes.endIndex {
      if bytes[at] == ASCII.ampersand, let entity = entities.first(where: { bytes[at...].starts(with: $0.written) }) {
        out.append(entity.byte)
        at += entity.written.count
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    return out
  }

  private static let entities: [(written: [UInt8], byte: UInt8)] = [
    (Array("&amp;".utf8), ASCII.ampersand), (Array("&lt;".utf8), ASCII.lessThan),
    (Array("&gt;".utf8), ASCII.greaterThan), (Array("&quot;".utf8), ASCII.quote),
    (Array("&#x27;".utf8), ASCII.apostrophe),
  ]
}
