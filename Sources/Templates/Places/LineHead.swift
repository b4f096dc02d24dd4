import MarkdownSyntax
import Prose

/// The block markers that a line of a template begins with (CommonMark 5, 4.2, 4.5; GFM 4.10).
struct LineHead {
  enum Leaf: Hashable {
    case paragraph
    case heading(level: Int)
    case row
    /// The line opens a fenced code block.
    case fence(OpenFence)
  }

  struct OpenFence: Hashable {
    let fence: Fence
    /// What each line in the block begins with.
    let continuation: String

    var text: String { String(repeating: Character(Unicode.Scalar(fence.character)), count: fence.count) }
  }

  /// What a further line must begin with to stay in the same containers.
  private(set) var continuation = ""
  private(set) var leaf = Leaf.paragraph
  /// Whether the last marker is a list item's.
  private(set) var startsItem = false
  /// Whether there is any marker, so that a new block begins.
  private(set) var hasMarker = false
  /// Where the markers end.
  private(set) var end: Int
  /// Whether more text could still make a marker of what stands behind `end`: `-`, `##`, `12.`.
  private(set) var isDangling = false

  /// Whether the line may be indented code: four columns of white space may also be those of a container around it.
  private(set) var mayBeCode = false

  /// Deeper nesting is not followed, as in documents: each marker may take a look at the rest of the line.
  private static let deepest = 32

  init(_ head: [UInt8]) {
    // More text may follow the head, which a letter takes the place of.
    let line = head + "a".utf8
    var cursor = LineCursor(line, start: 0, end: line.count)
    var depth = 0
    while depth < Self.deepest {
      // The containers around the line are not known: any indentation may be theirs.
      continuation += String(repeating: " ", count: cursor.indent)
      mayBeCode = mayBeCode || cursor.isIndented
      cursor.skip(columns: .max, in: line)
      guard let opened = Container.opened(at: &cursor, in: line, interruptingParagraph: false) else { break }
      depth += 1
      (startsItem, hasMarker) = (opened.container.isItem, true)
      if case .item(let indent, _) = opened.container {
        continuation += String(repeating: " ", count: indent)
      } else {
        continuation += "> "
      }
    }
    end = cursor.content
    readLeaf(cursor.text, in: line)
    guard leaf == .paragraph else { return }
    let rest = end..<head.count
    isDangling =
      depth == Self.deepest || ListMarker.mayArise(from: rest, in: head)
      || BlockStart.headingLevel(of: rest, in: head) != nil
      || BlockStart.underlineLevel(of: rest, in: head) == 1
  }

  private mutating func readLeaf(_ text: Range<Int>, in line: [UInt8]) {
    if let level = BlockStart.headingLevel(of: text, in: line) {
      leaf = .heading(level: level)
      end = line.skippingBlanks(from: end + level)
    } else if line[end] == .pipe {
      leaf = .row
    } else if let fence = Fence(opening: text, in: line) {
      leaf = .fence(OpenFence(fence: fence, continuation: continuation))
      end += fence.count
    } else {
      return
    }
    (startsItem, hasMarker) = (false, true)
  }
}
