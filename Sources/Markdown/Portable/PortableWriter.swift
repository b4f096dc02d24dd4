/// Puts the pieces of a page's HTML together as portable Markdown.
struct PortableWriter {
  private let style: PortableMarkdown
  private var blocks = PortableBlocks()
  /// The inline content of the block that is open.
  private var inline: [UInt8] = []
  private var link: OpenLink?
  /// The text of the code that is open.
  private var code: [UInt8]?
  private var language: [UInt8] = []
  private var isInBlockOfCode = false
  private var headingID: [UInt8] = []
  private var isInHeading = false
  private var table = PortableTable()

  private struct OpenLink {
    var destination: [UInt8]
    var isPermalink: Bool
    /// Where its text starts in the inline content.
    var start: Int
    /// Its text without markup.
    var text: [UInt8] = []
  }

  init(_ style: PortableMarkdown) {
    self.style = style
  }

  var markdown: [UInt8] { blocks.markdown }

  mutating func write(_ text: [UInt8]) {
    guard code == nil else {
      code?.append(contentsOf: text)
      return
    }
    // Between the tags of blocks there is nothing but line breaks.
    guard !inline.isEmpty || text.contains(where: { !$0.isSpace }) else { return }
    link?.text += text
    // A heading's marks or a cell's bar stand before their text.
    let isWithinLine = isInHeading || table.isOpen
    inline += PortableText.escaped(text, after: inline.last ?? (isWithinLine ? ASCII.space : nil))
  }

  // MARK: Tags

  /// `next` is what follows: a list's items tell by it whether the list is tight.
  mutating func open(_ tag: FragmentTag, before next: ArraySlice<FragmentToken>) {
    switch tag.name {
    case "ul", "ol":
      endParagraph()
      let start = tag.attribute("start").flatMap { Int(String(decoding: $0, as: UTF8.self)) }
      blocks.openList(tag.name == "ol" ? .numbers(from: start ?? 1) : .bullets)
    case "li": blocks.openItem(isLoose: Self.beginsParagraph(next))
    case "blockquote":
      endParagraph()
      blocks.openQuote()
    case "pre":
      endParagraph()
      isInBlockOfCode = true
    case "code":
      code = []
      language = tag.attribute("class").map { Array($0.dropFirst("language-".utf8.count)) } ?? []
    case "h1", "h2", "h3", "h4", "h5", "h6":
      endParagraph()
      headingID = tag.attribute("id") ?? []
      isInHeading = true
    case "table": endParagraph()
    case "th", "td": table.openCell(aligned: tag.attribute("class"))
    case "a": openLink(tag)
    case "img": writeImage(tag)
    case "em": inline.append(ASCII.asterisk)
    case "strong": inline += "**".utf8
    case "del": inline += "~~".utf8
    case "input": inline += (tag.attribute("checked") == nil ? "[ ]" : "[x]").utf8
    case "br": inline += "  ".utf8
    case "hr": blocks.add([Array("***".utf8)])
    default: break
    }
  }

  mutating func close(_ name: String) {
    switch name {
    case "p": endParagraph()
    case "ul", "ol": blocks.closeList()
    case "li":
      endParagraph()
      blocks.closeItem()
    case "blockquote": blocks.closeQuote()
    case "pre": isInBlockOfCode = false
    case "code": closeCode()
    case "h1", "h2", "h3", "h4", "h5", "h6": endHeading(level: Int(name.dropFirst()) ?? 1)
    case "td", "th": table.add(cell: takeLine())
    case "tr": table.endRow()
    case "table":
      blocks.add(table.lines)
      table = PortableTable()
    case "a": closeLink()
    case "em": inline.append(ASCII.asterisk)
    case "strong": inline += "**".utf8
    case "del": inline += "~~".utf8
    default: break
    }
  }

  private static func beginsParagraph(_ tokens: ArraySlice<FragmentToken>) -> Bool {
    guard case .text(let text)? = tokens.first, text.allSatisfy(\.isSpace), case .start(let tag)? = tokens.last else {
      return false
    }
    return tag.name == "p"
  }

  // MARK: Blocks

  private mutating func endParagraph() {
    defer { inline = [] }
    while inline.last?.isSpace == true { inline.removeLast() }
    guard !inline.isEmpty else { return }
    // A task is none to PyMdown unless a text follows.
    if inline.elementsEqual("[ ]".utf8) || inline.elementsEqual("[x]".utf8) { inline += " &#8203;".utf8 }
    blocks.add(paragraph: inline.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false).map(Array.init))
  }

  private mutating func endHeading(level: Int) {
    let text = takeLine()
    isInHeading = false
    if level == 1, style.title == .elsewhere, blocks.isEmpty { return }
    let marks = [UInt8](repeating: ASCII.hash, count: level)
    let id = headingID.isEmpty ? [] : Array(" {#".utf8) + headingID + "}".utf8
    blocks.add([marks + [ASCII.space] + text + id])
  }

  private mutating func closeCode() {
    let text = code ?? []
    code = nil
    if isInBlockOfCode {
      blocks.add(PortableCode.block(text, language: language, masking: style.mask))
    } else {
      link?.text += text
      inline += PortableCode.span(text, masking: style.mask, isInTable: table.isOpen)
    }
  }

  /// The inline content as one line, for places that hold no more.
  private mutating func takeLine() -> [UInt8] {
    defer { inline = [] }
    let line = inline.map { $0 == ASCII.lineFeed ? ASCII.space : $0 }
    guard let start = line.firstIndex(where: { !$0.isSpace }), let end = line.lastIndex(where: { !$0.isSpace }) else {
      return []
    }
    return Array(line[start...end])
  }

  // MARK: Links and images

  private mutating func openLink(_ tag: FragmentTag) {
    link = OpenLink(
      destination: tag.attribute("href") ?? [],
      isPermalink: tag.attribute("class")?.elementsEqual("permalink".utf8) == true, start: inline.count)
  }

  private mutating func closeLink() {
    guard let link else { return }
    self.link = nil
    let text = Array(inline[link.start...])
    inline.removeSubrange(link.start...)
    // Docs sites have links to their sections of their own.
    guard !link.isPermalink else { return }
    if link.text == link.destination, !link.destination.contains(ASCII.backslash),
      link.destination.starts(with: "http".utf8)
    {
      inline += [ASCII.lessThan] + link.destination + [ASCII.greaterThan]
    } else {
      inline += [ASCII.openBracket] + text + "](".utf8 + Self.written(link.destination) + [ASCII.closeParenthesis]
    }
  }

  private mutating func writeImage(_ tag: FragmentTag) {
    let text = PortableText.escaped(tag.attribute("alt") ?? [], after: ASCII.openBracket)
    inline += "![".utf8 + text + "](".utf8 + Self.written(tag.attribute("src") ?? []) + [ASCII.closeParenthesis]
  }

  /// The HTML holds it percent-encoded, so little is left that could end it.
  private static func written(_ destination: [UInt8]) -> [UInt8] {
    destination.flatMap { byte -> [UInt8] in
      switch byte {
      case ASCII.openParenthesis: Array("%28".utf8)
      case ASCII.closeParenthesis: Array("%29".utf8)
      case UInt8(ascii: "$"): Array("%24".utf8)
      case ASCII.ampersand: Array("&amp;".utf8)
      default: [byte]
      }
    }
  }
}
