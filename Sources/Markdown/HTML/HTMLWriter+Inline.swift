import MarkdownSyntax

extension HTMLWriter {
  mutating func write(text: borrowing Span<UInt8>, in range: Range<Int>, as context: Mark.Context) {
    let start = html.count
    if marksTimes, context == .text, !isInImage, !table.isInLabel {
      append(textWithTimes: text, in: range)
    } else {
      html.append(text: text, in: range, context)
    }
    if table.isInLabel, !isInImage { table.addToLabel(html.bytes, in: start..<html.count) }
  }

  private mutating func append(textWithTimes text: borrowing Span<UInt8>, in range: Range<Int>) {
    var start = range.lowerBound
    var at = start
    while at < range.upperBound {
      guard text[at] == .hyphen, let time = TextTime(in: text, range, yearBefore: at), time.range.lowerBound >= start
      else {
        at += 1
        continue
      }
      html.append(text: text, in: start..<time.range.lowerBound)
      html.append("<time datetime=\"")
      html.append(name: time.datetime)
      html.append("\">")
      html.append(text: text, in: time.range)
      html.append("</time>")
      (start, at) = (time.range.upperBound, time.range.upperBound)
    }
    html.append(text: text, in: start..<range.upperBound)
  }

  mutating func write(_ lineBreak: LineBreak) {
    switch lineBreak {
    case .soft: html.append("\n")
    case .hard: html.append("<br />\n")
    case .tag: html.append("<br />")
    case .space:
      html.append(" ")
      if table.isInLabel, !isInImage { table.addToLabel([.space], in: 0..<1) }
    }
  }

  mutating func open(_ style: InlineStyle) {
    switch style {
    case .emphasis: html.append("<em>")
    case .strong: html.append("<strong>")
    case .deleted: html.append("<del>")
    case .code: html.append("<code>")
    case .element(.kbd): html.append("<kbd>")
    case .element(.sub): html.append("<sub>")
    case .element(.sup): html.append("<sup>")
    case .element(.ins): html.append("<ins>")
    }
  }

  mutating func close(_ style: InlineStyle) {
    switch style {
    case .emphasis: html.append("</em>")
    case .strong: html.append("</strong>")
    case .deleted: html.append("</del>")
    case .code: html.append("</code>")
    case .element(.kbd): html.append("</kbd>")
    case .element(.sub): html.append("</sub>")
    case .element(.sup): html.append("</sup>")
    case .element(.ins): html.append("</ins>")
    }
  }

  /// A page that is opened from here learns nothing of this one, nor where the reader came from.
  mutating func openLink(
    to target: LinkTarget, prefix: StaticString, _ address: borrowing Span<UInt8>, title: borrowing Span<UInt8>
  ) {
    html.append("<a href=\"")
    html.append(prefix)
    html.append(url: address)
    html.append(target == .external ? "\" rel=\"noopener noreferrer\"" : "\"")
    write(title: title)
    html.append(">")
  }

  mutating func closeLink() { html.append("</a>") }

  mutating func openImage(_ file: borrowing Span<UInt8>) {
    if html.count == contentStart {
      var path: [UInt8] = []
      path.append(file, in: 0..<file.count)
      picture = (path, 0)
    }
    html.append("<img src=\"")
    html.append(url: file)
    html.append("\" alt=\"")
    isInImage = true
  }

  mutating func closeImage(title: borrowing Span<UInt8>) {
    isInImage = false
    html.append("\"")
    write(title: title)
    html.append(" />")
    if picture?.end == 0 { picture?.end = html.count }
  }

  private mutating func write(title: borrowing Span<UInt8>) {
    guard title.count > 0 else { return }
    html.append(" title=\"")
    html.append(text: title)
    html.append("\"")
  }
}
