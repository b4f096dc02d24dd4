/// The seven kinds of HTML block, by how they end (CommonMark 4.6).
package enum HTMLBlock {
  /// `<script>`, `<pre>`, `<style>`, `<textarea>`: ends with the line that holds such an end tag.
  case verbatim
  case comment, processingInstruction, declaration, cdata
  /// A tag of a block element: ends at a blank line.
  case element
  /// Any other complete tag alone on its line: ends at a blank line, and cannot interrupt a paragraph. One that documents
  /// keep, such as `<br>`, begins a paragraph.
  case loneTag

  /// The kind that starts with the content of a line.
  package init?(_ range: Range<Int>, in bytes: borrowing [UInt8]) {
    guard range.count > 1, bytes[range.lowerBound] == .lessThan else { return nil }
    let text = bytes[range.dropFirst()]
    if Self.verbatimNames.contains(where: { Self.startsTag(text, $0) }) {
      self = .verbatim
    } else if text.starts(with: "!--".utf8) {
      self = .comment
    } else if text.first == .questionMark {
      self = .processingInstruction
    } else if text.starts(with: "![CDATA[".utf8) {
      self = .cdata
    } else if text.first == .exclamationMark, (0x41...0x5A).contains(text.dropFirst().first ?? 0) {
      // libcmark 0.30.2 takes capitals only.
      self = .declaration
    } else if Self.startsElement(text) {
      self = .element
    } else if HTMLTag.end(of: bytes, range).map({ bytes[$0..<range.upperBound].allSatisfy(\.isSpace) }) == true,
      !AngleMarkup.isAlone(on: range, in: bytes)
    {
      self = .loneTag
    } else {
      return nil
    }
  }

  package var endsAtBlankLine: Bool { self == .element || self == .loneTag }

  /// Whether the block ends with a line, which may be its first one.
  package func ends(with range: Range<Int>, in bytes: [UInt8]) -> Bool {
    switch self {
    case .verbatim: Self.verbatimNames.contains { Self.contains("</" + $0 + ">", bytes[range]) }
    case .comment: Self.contains("-->", bytes[range])
    case .processingInstruction: Self.contains("?>", bytes[range])
    case .declaration: Self.contains(">", bytes[range])
    case .cdata: Self.contains("]]>", bytes[range])
    case .element, .loneTag: false
    }
  }

  private static let verbatimNames = ["script", "pre", "style", "textarea"]

  /// `name` and then white space, `>` or the end of the line.
  private static func startsTag(_ text: ArraySlice<UInt8>, _ name: String) -> Bool {
    guard text.count >= name.utf8.count, zip(text, name.utf8).allSatisfy({ $0.lowercased == $1 }) else { return false }
    guard let next = text.dropFirst(name.utf8.count).first else { return true }
    return next.isSpace || next == .greaterThan
  }

  /// `name` or `/name` of a block element, and then white space, `>`, `/>` or the end of the line.
  private static func startsElement(_ text: ArraySlice<UInt8>) -> Bool {
    let rest = text.first == .slash ? text.dropFirst() : text
    let name = rest.prefix { $0.isAlphanumeric }
    guard 1...longestName ~= name.count, elementNames.contains(String(decoding: name.map(\.lowercased), as: UTF8.self))
    else { return false }
    let after = rest[name.endIndex...]
    guard let next = after.first else { return true }
    return next.isSpace || next == .greaterThan || after.starts(with: "/>".utf8)
  }

  private static func contains(_ wanted: String, _ line: ArraySlice<UInt8>) -> Bool {
    let wanted = Array(wanted.utf8)
    guard line.count >= wanted.count else { return false }
    return (line.startIndex...line.endIndex - wanted.count).contains { start in
      wanted.indices.allSatisfy { line[start + $0].lowercased == wanted[$0] }
    }
  }

  private static let longestName = 10
  private static let elementNames: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame",
    "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link",
    "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "section", "source",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}
