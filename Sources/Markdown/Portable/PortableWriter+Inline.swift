import MarkdownSyntax

extension PortableWriter {
  mutating func write(_ lineBreak: LineBreak) {
    switch lineBreak {
    case .soft: append([.lineFeed])
    case .hard: writeHardBreak()
    case .tag: if isWithinLine { writeTag("<br>", orText: " ") } else { writeHardBreak() }
    case .space: append([.space])
    }
  }

  private mutating func writeHardBreak() {
    append(markup: "  ")
    append([.lineFeed])
  }

  /// Writes a tag where the site shows HTML, and a text that stands for it elsewhere.
  private mutating func writeTag(_ tag: StaticString, orText text: StaticString) {
    if style.keepsTags { append(markup: tag) } else { text.withUTF8Buffer { append(Array($0)) } }
  }

  mutating func open(_ style: InlineStyle) {
    endText()
    if style == .code { code = [] } else { write(delimiter: style, isClosing: false) }
  }

  mutating func close(_ style: InlineStyle) {
    guard style == .code else { return write(delimiter: style, isClosing: true) }
    let code = code ?? []
    self.code = nil
    link?.text += code
    inline += PortableCode.span(code, self.style, isInTable: table.isOpen)
  }

  private mutating func write(delimiter style: InlineStyle, isClosing: Bool) {
    switch style {
    case .emphasis: append(markup: "*")
    case .strong: append(markup: "**")
    case .deleted: append(markup: "~~")
    case .element(let tag): write(tag, isClosing: isClosing)
    case .code: break
    }
  }

  private mutating func write(_ tag: InlineTag, isClosing: Bool) {
    switch tag {
    case .kbd: writeTag(isClosing ? "</kbd>" : "<kbd>", orText: "")
    case .sub: writeTag(isClosing ? "</sub>" : "<sub>", orText: "")
    case .sup: writeTag(isClosing ? "</sup>" : "<sup>", orText: isClosing ? "" : "^")
    case .ins: writeTag(isClosing ? "</ins>" : "<ins>", orText: "")
    }
  }

  mutating func openLink(
    to target: LinkTarget, prefix: StaticString, _ address: borrowing Span<UInt8>, title: borrowing Span<UInt8>
  ) {
    endText()
    var destination = prefix.withUTF8Buffer { Array($0) }
    destination.append(percentEncoded: address)
    link = OpenLink(destination: destination, start: inline.count)
  }

  mutating func closeLink() {
    endText()
    guard let link else { return }
    self.link = nil
    let text = Array(inline[link.start...])
    inline.removeSubrange(link.start...)
    if link.text == link.destination, !link.destination.contains(.backslash),
      link.destination.starts(with: "http".utf8)
    {
      inline += [.lessThan] + link.destination + [.greaterThan]
    } else {
      inline += [.openBracket] + text + "](".utf8 + Self.written(link.destination) + [.closeParenthesis]
    }
  }

  mutating func openImage(_ file: borrowing Span<UInt8>) {
    endText()
    var destination: [UInt8] = []
    destination.append(percentEncoded: file)
    image = OpenImage(destination: destination)
  }

  mutating func closeImage(title: borrowing Span<UInt8>) {
    guard let image else { return }
    self.image = nil
    let description = PortableText.escaped(image.description, after: .openBracket)
    inline += "![".utf8 + description + "](".utf8 + Self.written(image.destination) + [.closeParenthesis]
  }

  /// The destination is percent-encoded, so little is left that could end it.
  private static func written(_ destination: [UInt8]) -> [UInt8] {
    destination.flatMap { byte -> [UInt8] in
      switch byte {
      case .openParenthesis: Array("%28".utf8)
      case .closeParenthesis: Array("%29".utf8)
      case UInt8(ascii: "$"): Array("%24".utf8)
      case .ampersand: Array("&amp;".utf8)
      default: [byte]
      }
    }
  }
}
