import MarkdownSyntax
import Prose

/// Where in the Markdown a template is being read, learned from its own text alone.
///
/// Tags are transparent: what a section or a value puts on a line is not known, and where that matters the cursor keeps
/// apart what may be and what must be.
struct MarkdownCursor: Hashable {
  /// What the lines of a partial begin with, because of where it is included.
  private(set) var base = ""
  /// The level of the heading above, in the text of the template and of the partials before.
  private(set) var headingLevel = 0
  private(set) var fence: LineHead.OpenFence?
  private var inline = InlineState()
  private var line = LineState()

  /// What is known of the current line.
  private struct LineState: Hashable {
    /// The line's beginning, as long as that is all markers.
    var head: [UInt8] = []
    var isInHead = true
    var leaf = LineHead.Leaf.paragraph
    var continuation = ""
    /// Whether the line was begun outside of the partial that is being read, in whose base its markers are.
    var isJoined = false
    var startsItem = false
    /// Whether what stands before in its item can be nothing but a task's box.
    var isBox = false
    /// Whether a value here may turn out to be the first of its block, and whether it must be.
    var mayStart = true
    var mustStart = true
    /// Whether only a value stands before, so that `. ` makes a list item's number of it.
    var followsLeadingValue = false
    var before: Unicode.Scalar?
  }

  /// A longer beginning of a line is not markers that anyone wrote.
  private static let longestHead = 256

  /// Whether nothing stands on the current line yet.
  var isAtLineStart: Bool { line.isInHead && line.head.isEmpty }

  /// What a further line needs in order to stay in the containers of this place.
  var continuation: String { base + (fence?.continuation ?? line.continuation) }

  /// The place of a value here.
  ///
  /// Where it is not certain that the value begins its line, plain text has to be safe in both cases, while the author's
  /// Markdown may unfold into blocks only if that is certain.
  func place(of kind: FieldKind, followedBy following: Following) -> Place {
    let isProse = if case .prose = kind { true } else { false }
    return Place(
      block: block, inline: inlineAround, continuation: continuation,
      startsLine: isProse ? line.mustStart : line.mayStart, endsLine: following.endsLine,
      startsItem: line.startsItem && line.mayStart, followsTaskBox: line.isBox, headingLevel: headingLevel,
      before: line.before, after: following.scalar)
  }

  /// The info string of a fence is no text that is shown: what could end it, or keep it from being one, is encoded as in a
  /// destination.
  private var inlineAround: Place.Inline {
    guard fence == nil else { return .plain }
    if case .fence = line.leaf { return .linkDestination }
    return inline.inline
  }

  private var block: Place.Block {
    if let fence { return .fencedCode(fence: fence.text) }
    return switch line.leaf {
    case .heading: .heading
    case .row: .cell
    case .paragraph, .fence: .paragraph
    }
  }

  // MARK: Text

  /// Reads a stretch of a line of the template, without the line's ending; `closes` tells of the run of backticks at an
  /// index whether it has a mate further on in its line.
  mutating func read(_ text: ArraySlice<UInt8>, closes: (Int) -> Bool) {
    guard let last = text.lastScalar else { return }
    defer { line.before = last }
    guard fence == nil else { return readCode(text) }
    if line.isInHead {
      let content = readHead(text)
      inline.read(content, afterBlank: true, isCell: line.leaf == .row, closes: closes)
    } else {
      if case .fence(let opened) = line.leaf, opened.fence.mayNotHold(text) { line.leaf = .paragraph }
      let afterBlank = line.before.map { $0 == " " || $0 == "\t" } ?? line.mayStart
      readContent(text)
      inline.read(text, afterBlank: afterBlank, isCell: line.leaf == .row, closes: closes)
    }
  }

  mutating func endLine() {
    if let open = fence {
      if line.isInHead, closes(open) { fence = nil }
    } else if case .fence(let opened) = line.leaf {
      fence = opened
    }
    let isBlank = line.isInHead && line.head.allSatisfy(\.isBlank)
    if isBlank || line.leaf != .paragraph { inline.close() }
    line = LineState()
  }

  /// Adds to the line's beginning; the rest of the text, which is content.
  private mutating func readHead(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.head += text
    let read = LineHead(line.head)
    let rest = line.head.count - read.end
    line.continuation = read.continuation
    line.leaf = read.leaf
    line.startsItem = read.startsItem
    line.isBox = read.startsItem && rest > 0 && text.suffix(rest).allSatisfy(\.isOfBox)
    if read.hasMarker { inline.close() }
    if case .heading(let level) = read.leaf { headingLevel = level }
    line.mustStart = rest == 0
    line.mayStart = read.isDangling
    if case .fence = read.leaf { (line.mustStart, line.mayStart) = (false, false) }
    line.isInHead = read.leaf == .paragraph && line.mayStart && line.head.count <= Self.longestHead
    return text.suffix(rest)
  }

  private mutating func readContent(_ text: ArraySlice<UInt8>) {
    defer { line.followsLeadingValue = false }
    if line.followsLeadingValue, let length = text.numberEnding {
      // The number's width is not known: four columns hold the text of items up to 99.
      line.continuation += "    "
      (line.mustStart, line.mayStart, line.startsItem) = (true, true, true)
      return readContent(text.dropFirst(length))
    }
    line.isBox = line.isBox && text.allSatisfy(\.isOfBox)
    guard !text.allSatisfy(\.isBlank) else { return }
    // Where the block may have begun only now, markers can still be obeyed.
    line.mayStart = line.mayStart && text.allSatisfy { $0.isBlank || $0.isMarker }
    (line.mustStart, line.startsItem) = (false, line.startsItem && line.mayStart)
  }

  private mutating func readCode(_ text: ArraySlice<UInt8>) {
    if line.isInHead { line.head += text }
    line.isInHead = line.isInHead && line.head.count <= Self.longestHead
    guard !text.allSatisfy(\.isBlank) else { return }
    (line.mustStart, line.mayStart) = (false, false)
  }

  private func closes(_ open: LineHead.OpenFence) -> Bool {
    let start = line.head.firstIndex { !$0.isBlank && $0 != .greaterThan } ?? line.head.count
    return open.fence.closes(at: start..<line.head.count, in: line.head)
  }

  // MARK: Tags

  mutating func passValue() {
    line.followsLeadingValue = line.mustStart && line.leaf == .paragraph && fence == nil
    line.isInHead = false
    line.isBox = false
    line.mustStart = false
    line.before = nil
  }

  /// Enters a section within a line; `turns` is how a later turn of the same section begins, nil if there is none.
  mutating func enterSection(turns: SectionTurns?) {
    guard let turns else { return }
    line.before = nil
    line.mustStart = line.mustStart && turns == .onNewLine
    line.mayStart = line.mayStart || turns == .onNewLine
  }

  /// Leaves a section within a line; `opened` is where it was entered, in case it is not shown at all.
  mutating func leaveSection(opened: MarkdownCursor) {
    if line.before != opened.line.before { line.before = nil }
    line.mayStart = line.mayStart || opened.line.mayStart
    line.mustStart = line.mustStart && opened.line.mustStart
    line.startsItem = line.startsItem || opened.line.startsItem
    line.isBox = line.isBox || opened.line.isBox
  }

  /// Enters a partial whose further lines stay in the containers of this place.
  mutating func enterPartial() {
    base = continuation
    line.head = []
    line.continuation = ""
    line.isJoined = true
    line.before = nil
  }

  /// Enters a partial that stands on a line of its own, behind `indentation`.
  mutating func enterPartial(indentation: String) {
    base += indentation
  }

  /// Comes back from a partial that was entered from `outer`.
  mutating func leavePartial(to outer: MarkdownCursor) {
    base = outer.base
    line.before = nil
    guard line.isJoined else { return }
    line.continuation = outer.line.continuation + line.continuation
    line.isJoined = outer.line.isJoined
  }
}

/// How a section that is shown several times goes on.
enum SectionTurns {
  case onSameLine
  case onNewLine
}

extension UInt8 {
  /// Whether a task's box may consist of it.
  fileprivate var isOfBox: Bool { isBlank || "[xX]".utf8.contains(self) }

  /// Whether a block marker may consist of it.
  fileprivate var isMarker: Bool { isDigit || "#>+-=*|.):".utf8.contains(self) }
}

extension Fence {
  /// Whether the text makes a code span of what would be the fence and its info string (CommonMark 4.5).
  fileprivate func mayNotHold(_ text: ArraySlice<UInt8>) -> Bool {
    character == UInt8(ascii: "`") && text.contains(character)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var lastScalar: Unicode.Scalar? {
    String(decoding: suffix(4), as: UTF8.self).unicodeScalars.last
  }

  /// The length of the `. ` or `) ` behind an ordered list item's number.
  fileprivate var numberEnding: Int? {
    guard count >= 2, let mark = first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return nil }
    return self[startIndex + 1] == 0x20 ? 2 : nil
  }
}
