import MarkdownSyntax
import Text

extension PortableWriter {
  mutating func write(_ lineBreak: LineBreak) {
    switch lineBreak {
    case .soft: append([.lineFeed])
    case .hard: writeHardBreak()
    case .tag:
      if !isWithinLine {
        writeHardBreak()
      } else if table.isOpen, !style.keepsTags, styleStarts.isEmpty, link == nil, image == nil {
        endCellLine()
      } else {
        writeTag("<br>", orText: " ")
      }
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
    if style == .code { code = [] } else { begin(style) }
  }

  mutating func close(_ style: InlineStyle) {
    if style == .code {
      let code = code ?? []
      self.code = nil
      link?.text += code
      inline += PortableCode.span(code, self.style, isInTable: table.isOpen)
    } else if let start = styleStarts.popLast() {
      close(style, from: start)
    }
  }

  /// Begins a style other than code.
  private mutating func begin(_ style: InlineStyle) {
    styleStarts.append(inline.count)
    if case .element(let tag) = style {
      if self.style.keepsTags { write(tag, isClosing: false) }
    } else {
      inline.append(Self.delimiter(of: style))
    }
  }

  /// Ends a style that begins at `start` in the inline content.
  private mutating func close(_ style: InlineStyle, from start: Int) {
    endText()
    if case .element(let tag) = style {
      if self.style.keepsTags { write(tag, isClosing: true) } else { raise(tag, from: start) }
      return
    }
    // Next to white space a delimiter is none: that of line breaks goes outside.
    let delimiter = Self.delimiter(of: style)
    let content = (start + delimiter.utf8CodeUnitCount)..<inline.count
    let text = inline.trimmingSpaces(content)
    let before = Array(inline[content.lowerBound..<text.lowerBound])
    let after = Array(inline[text.upperBound...])
    if !before.isEmpty {
      let text = Array(inline[text])
      inline.removeSubrange(start...)
      inline += before
      if !text.isEmpty { inline.append(delimiter) }
      inline += text
    } else {
      inline.removeLast(after.count)
    }
    if !text.isEmpty { inline.append(delimiter) }
    inline += after
  }

  private static func delimiter(of style: InlineStyle) -> StaticString {
    switch style {
    case .emphasis: "*"
    case .strong: "**"
    case .deleted: "~~"
    case .code, .element: ""
    }
  }

  private mutating func write(_ tag: InlineTag, isClosing: Bool) {
    switch tag {
    case .kbd: append(markup: isClosing ? "</kbd>" : "<kbd>")
    case .sub: append(markup: isClosing ? "</sub>" : "<sub>")
    case .sup: append(markup: isClosing ? "</sup>" : "<sup>")
    case .ins: append(markup: isClosing ? "</ins>" : "<ins>")
    }
  }

  /// Puts characters that are raised or lowered by themselves in the place of an element's text.
  private mutating func raise(_ tag: InlineTag, from start: Int) {
    guard tag == .sup || tag == .sub else { return }
    let text = inline[start...]
    if let raised = RaisedDigits.written(text, isLowered: tag == .sub) {
      inline.replaceSubrange(start..., with: raised)
    } else if tag == .sup, !RaisedDigits.isOrdinal(text) {
      inline.insert(contentsOf: "&#94;".utf8, at: start)
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
