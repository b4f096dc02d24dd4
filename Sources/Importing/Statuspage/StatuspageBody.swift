/// The text of an update as Markdown: tags of HTML that only format become its marks, and everything else stays.
///
/// What is between tags is not escaped: pages obeyed Markdown in it, too, and records keep what somebody wrote.
struct StatuspageBody {
  private let bytes: [UInt8]
  private var index = 0
  /// What is written, with empty places where the beginnings of emphasis and links may come.
  private var pieces: [[UInt8]] = [[]]
  /// How many bytes are written.
  private var count = 0
  private var open: [(tag: FormatTag, place: Int, count: Int)] = []

  /// A text without such tags is given as it is.
  static func markdown(of text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    var body = StatuspageBody(bytes: Array(text.utf8))
    guard body.converted else { return text }
    return String(body.text.reversed().drop(while: \.isWhitespace).reversed())
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var text: String { String(decoding: pieces.joined(), as: UTF8.self) }

  /// Converts the text; false where it has no tag that formats.
  private var converted: Bool {
    mutating get {
      var isFound = false
      while index < bytes.count {
        guard bytes[index] == UInt8(ascii: "<"), let (tag, end) = FormatTag.read(bytes, at: index) else {
          append(bytes[index])
          index += 1
          continue
        }
        isFound = true
        index = end
        take(tag)
      }
      return isFound
    }
  }

  // MARK: Tags

  private mutating func take(_ tag: FormatTag) {
    switch tag.name {
    case "br": lineBreak()
    case "hr": block("\n\n---\n\n")
    case "li":
      if !tag.isEnd {
        block("\n")
        write("- ")
      }
    case "td", "th": if tag.isEnd { write(" ") }
    case "tr": if !tag.isEnd { block("\n") }
    case "img": picture(tag)
    case _ where FormatTag.blocks.contains(tag.name):
      block("\n\n")
      if !tag.isEnd, tag.name.utf8.count == 2, tag.name.hasPrefix("h"), let level = Int(tag.name.dropFirst()) {
        write(String(repeating: "#", count: level) + " ")
      }
    case _ where tag.isEnd: end(tag.name)
    case "a" where tag.address != nil, _ where FormatTag.marks[tag.name] != nil: begin(tag)
    default: break
    }
  }

  /// A line break, and a paragraph's end where a second one follows.
  private mutating func lineBreak() {
    trimBlanks()
    if last == 0x0A { return block("\n\n") }
    write("\n")
    var ahead = index
    while ahead < bytes.count, bytes[ahead] == 0x20 || bytes[ahead] == 0x09 { ahead += 1 }
    if ahead < bytes.count, bytes[ahead] == 0x0A || bytes[ahead] == 0x0D {
      index = ahead + 1
      if bytes[ahead] == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
    } else {
      index = ahead
    }
  }

  /// Ends a block: line breaks that are there already count, and white space that follows is layout.
  private mutating func block(_ text: String) {
    trimBlanks()
    let wanted = text.utf8.prefix { $0 == 0x0A }.count
    if count > 0 { for _ in 0..<max(0, wanted - breaksAtEnd) { append(0x0A) } }
    let rest = String(text.drop { $0 == "\n" })
    if !rest.isEmpty { write(rest) }
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  private mutating func begin(_ tag: FormatTag) {
    while index < bytes.count, bytes[index] == 0x20 {
      append(0x20)
      index += 1
    }
    open.append((tag, pieces.count, count))
    pieces += [[], []]
  }

  private mutating func end(_ name: String) {
    guard let (tag, place, before) = open.last, tag.name == name else { return }
    open.removeLast()
    var moved: [UInt8] = []
    while moved.count < 8, let last, last <= 0x20 { moved.append(removeLast()) }
    if count <= before {
      if let address = tag.address { write(address) }
    } else if let address = tag.address {
      close(address, at: place)
    } else if let mark = FormatTag.marks[name], !spansBlocks(place) {
      pieces[place] = Array(mark.utf8)
      write(mark)
    }
    write(moved.reversed())
  }

  /// Whether a paragraph ends in what is written since a place; looks at some of it at most.
  private func spansBlocks(_ place: Int) -> Bool {
    let text = beginning(of: place)
    return text.count > Self.longest || zip(text, text.dropFirst()).contains { $0 == 0x0A && $1 == 0x0A }
  }

  /// What is written since a place, and no more than it takes to know that it is long.
  private func beginning(of place: Int) -> [UInt8] {
    var text: [UInt8] = []
    for piece in pieces[place...].prefix(Self.longest) {
      text += piece.prefix(Self.longest + 1 - text.count)
      if text.count > Self.longest { break }
    }
    return text
  }

  /// Bytes of emphasis, or of the words of a link.
  private static let longest = 1024

  private mutating func close(_ address: [UInt8], at place: Int) {
    let label = beginning(of: place)
    if label == address { return }
    let isPlain = !label.contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") || $0 == 0x0A }
    let isAddress = FormatTag.isWhole(address) && !address.contains { $0 <= 0x20 || "()<>".utf8.contains($0) }
    if isPlain, isAddress, label.count <= Self.longest {
      pieces[place] = [UInt8(ascii: "[")]
      write("](")
    } else {
      write(" (")
    }
    write(address)
    write(")")
  }

  private mutating func picture(_ tag: FormatTag) {
    guard let address = tag.address else { return write(tag.words ?? []) }
    write("![")
    write(tag.words ?? [])
    write("](<")
    write(address)
    write(">)")
  }

  // MARK: Writing

  private mutating func append(_ byte: UInt8) {
    pieces[pieces.count - 1].append(byte)
    count += 1
  }

  private mutating func write(_ text: String) { write(Array(text.utf8)) }

  private mutating func write(_ bytes: [UInt8]) {
    pieces[pieces.count - 1] += bytes
    count += bytes.count
  }

  private mutating func removeLast() -> UInt8 {
    count -= 1
    return pieces[pieces.count - 1].removeLast()
  }

  private var last: UInt8? { pieces.last?.last }

  private var breaksAtEnd: Int { pieces.last.map { $0.reversed().prefix { $0 == 0x0A }.count } ?? 0 }

  private mutating func trimBlanks() {
    while let last, last == 0x20 || last == 0x09 { _ = removeLast() }
  }
}
