import Text

/// A record's text while something is put into it: its tree, and its lines by offsets in scalars, which libyaml's marks
/// count.
struct EditedText {
  let tree: YAMLTree
  let scalars: [Unicode.Scalar]
  /// The ending of the first line; LF where there is none.
  let lineEnding: String

  init(_ source: SourceText) { self.init(YAMLTree(source)) }

  init(_ tree: YAMLTree) {
    self.tree = tree
    scalars = Array(tree.source.text.unicodeScalars)
    lineEnding = Self.firstEnding(of: scalars)
  }

  private static func firstEnding(of scalars: [Unicode.Scalar]) -> String {
    guard let first = scalars.firstIndex(where: { $0 == "\n" || $0 == "\r" }) else { return "\n" }
    guard scalars[first] == "\r" else { return "\n" }
    return first + 1 < scalars.count && scalars[first + 1] == "\n" ? "\r\n" : "\r"
  }

  // MARK: Lines

  /// The offset at which the line begins that holds an offset.
  func lineStart(_ offset: Int) -> Int {
    var start = offset
    while start > 0, !scalars[start - 1].isLineBreak { start -= 1 }
    return start
  }

  /// The offset of the line break that ends the line, or the end of the text.
  func lineEnd(_ offset: Int) -> Int {
    var end = offset
    while end < scalars.count, !scalars[end].isLineBreak { end += 1 }
    return end
  }

  /// The offset at which the next line begins; nil in the last line.
  func nextLine(_ offset: Int) -> Int? {
    let end = lineEnd(offset)
    guard end < scalars.count else { return nil }
    let isPair = scalars[end] == "\r" && end + 1 < scalars.count && scalars[end + 1] == "\n"
    return end + (isPair ? 2 : 1)
  }

  /// The offset at which the line before begins; nil in the first line.
  func previousLine(_ offset: Int) -> Int? {
    var end = lineStart(offset)
    guard end > 0 else { return nil }
    end -= scalars[end - 1] == "\n" && end > 1 && scalars[end - 2] == "\r" ? 2 : 1
    return lineStart(end)
  }

  /// 0-based, in scalars.
  func column(_ offset: Int) -> Int { offset - lineStart(offset) }

  /// The first scalar of the line that begins at `start` that is no blank, or the line's end.
  func firstOfLine(_ start: Int) -> Int {
    var first = start
    while first < scalars.count, scalars[first].isBlank { first += 1 }
    return first
  }

  /// Whether the line that begins at `start` holds nothing but blanks.
  func isBlankLine(_ start: Int) -> Bool {
    let first = firstOfLine(start)
    return first == scalars.count || scalars[first].isLineBreak
  }

  /// The column of the comment that a line consists of; nil for any other line.
  func commentColumn(ofLine start: Int) -> Int? {
    let first = firstOfLine(start)
    guard first < scalars.count, scalars[first] == "#" else { return nil }
    return first - start
  }

  /// Whether a line is `# pir:allow RULE REASON`, which is about the next line that is none.
  private func isSuppression(_ start: Int) -> Bool {
    guard commentColumn(ofLine: start) != nil else { return false }
    let text = String(String.UnicodeScalarView(scalars[firstOfLine(start)..<lineEnd(start)]))
    return text.drop { $0 == "#" || $0 == " " || $0 == "\t" }.hasPrefix("pir:allow")
  }

  /// The beginning of the first suppression that is about a line, with whatever comments stand between the two; the line
  /// itself if it has no suppression.
  ///
  /// `above` is where what is written before ends: empty lines up to there make no difference. At the top of a file,
  /// where it is nil, they do: what stands above them is about the file.
  func firstSuppression(above line: Int, after above: Int?) -> Int {
    var (first, start) = (line, line)
    while let previous = previousLine(start), previous > above ?? -1,
      commentColumn(ofLine: previous) != nil || above != nil && isBlankLine(previous)
    {
      start = previous
      if isSuppression(start) { first = start }
    }
    return first
  }

  // MARK: Nodes

  /// Where what is written of a node ends; a block's own end lies behind the empty lines below it.
  func contentEnd(_ node: YAMLNode) -> Int {
    var end = Int(node.cell.end)
    while end > Int(node.cell.start), scalars[end - 1].isLineBreak || scalars[end - 1].isBlank { end -= 1 }
    return end
  }

  /// The end of the last line that belongs to a node: its own, and the comments right below it that stand further right
  /// than `column`, up to a suppression, which is about what follows.
  func lastLineEnd(_ node: YAMLNode, deeperThan column: Int) -> Int {
    var end = lineEnd(contentEnd(node))
    while let next = nextLine(end), let comment = commentColumn(ofLine: next), comment > column,
      !isSuppression(next)
    {
      end = lineEnd(next)
    }
    return end
  }

  /// Whether the list or mapping stands in brackets or braces.
  func isFlow(_ node: YAMLNode) -> Bool {
    let start = Int(node.cell.start)
    return start < scalars.count && (scalars[start] == "[" || scalars[start] == "{")
  }
}

extension Unicode.Scalar {
  /// What ends a line to an editor; libyaml's further ones are no layout.
  var isLineBreak: Bool { self == "\n" || self == "\r" }
}
