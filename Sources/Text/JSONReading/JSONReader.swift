/// Reads a text of JSON (RFC 8259) into cells, strictly: what no JSON may hold is refused where it stands.
struct JSONReader {
  /// What is wrong at a byte.
  struct Failure: Error {
    var offset: Int
    var message: String
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var cells: [JSONTree.Cell] = []
  /// Where the lines begin that were passed so far.
  private(set) var lines: [UInt32] = [0]
  /// The indices of the lists and objects that are open.
  private var open: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func read() throws(Failure) -> [JSONTree.Cell] {
    cells.reserveCapacity(bytes.count / 24)
    try value()
    while let last = open.last {
      let isObject = cells[last].kind == .object
      let isFirst = cells.count == last + 1
      skipBlanks()
      guard index < bytes.count else {
        throw failure("the text ends inside \(isObject ? "an object" : "a list"): '\(isObject ? "}" : "]")' is missing")
      }
      if bytes[index] == UInt8(ascii: isObject ? "}" : "]") {
        index += 1
        close()
        continue
      }
      if !isFirst {
        guard bytes[index] == UInt8(ascii: ",") else {
          throw failure("a comma or '\(isObject ? "}" : "]")' is missing here")
        }
        index += 1
        skipBlanks()
      }
      if isObject { try name() }
      try value()
    }
    skipBlanks()
    guard index == bytes.count else { throw failure("the text goes on after its value") }
    return cells
  }

  private func failure(_ message: String, at offset: Int? = nil) -> Failure {
    Failure(offset: min(offset ?? index, bytes.count), message: message)
  }

  private mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09: index += 1
      case 0x0A:
        index += 1
        lines.append(UInt32(index))
      case 0x0D:
        index += 1
        if index == bytes.count || bytes[index] != 0x0A { lines.append(UInt32(index)) }
      default: return
      }
    }
  }

  private mutating func name() throws(Failure) {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
      throw failure("the name of a member is missing: it stands in double quotes")
    }
    try string()
    skipBlanks()
    guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else {
      throw failure("a colon is missing after the name of a member")
    }
    index += 1
  }

  /// Reads a value, of a list or an object its beginning.
  private mutating func value() throws(Failure) {
    skipBlanks()
    guard index < bytes.count else { throw failure("the text ends where a value is wanted") }
    switch bytes[index] {
    case UInt8(ascii: "{"): try begin(.object)
    case UInt8(ascii: "["): try begin(.array)
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "t"): try word("true", .bool)
    case UInt8(ascii: "f"): try word("false", .bool)
    case UInt8(ascii: "n"): try word("null", .null)
    default: throw failure("no value begins so")
    }
  }

  private mutating func begin(_ kind: JSONNode.Kind) throws(Failure) {
    guard open.count < JSONTree.mostLevels else {
      throw failure("more than \(JSONTree.mostLevels) lists and objects are in each other")
    }
    open.append(cells.count)
    cells.append(JSONTree.Cell(kind: kind, start: UInt32(index), end: 0, next: 0))
    index += 1
  }

  private mutating func close() {
    guard let last = open.popLast() else { return }
    cells[last].end = UInt32(index)
    cells[last].next = UInt32(cells.count)
  }

  private mutating func add(_ kind: JSONNode.Kind, from start: Int, isEscaped: Bool = false) {
    cells.append(
      JSONTree.Cell(
        kind: kind, isEscaped: isEscaped, start: UInt32(start), end: UInt32(index), next: UInt32(cells.count + 1)))
  }

  private mutating func word(_ word: StaticString, _ kind: JSONNode.Kind) throws(Failure) {
    let start = index
    let count = word.utf8CodeUnitCount
    let isThere =
      bytes.count - index >= count
      && UnsafeBufferPointer(rebasing: bytes[index..<index + count])
        .elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: count))
    guard isThere else { throw failure("no value begins so") }
    index += count
    add(kind, from: start)
  }

  private mutating func number() throws(Failure) {
    let start = index
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let whole = index
    try digits()
    guard bytes[whole] != UInt8(ascii: "0") || index == whole + 1 else {
      throw failure("a number does not begin with 0", at: start)
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
    add(.number, from: start)
  }

  private mutating func digits() throws(Failure) {
    let start = index
    while index < bytes.count, bytes[index] &- 48 < 10 { index += 1 }
    guard index > start else { throw failure("a digit is missing") }
  }

  private mutating func string() throws(Failure) {
    let start = index
    index += 1
    var isEscaped = false
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return add(.string, from: start, isEscaped: isEscaped)
      case UInt8(ascii: "\\"):
        isEscaped = true
        try escape()
      case ..<0x20: throw failure("a control character stands in a string: it is written as an escape there")
      default: index += 1
      }
    }
    throw failure("a string does not end", at: start)
  }

  private mutating func escape() throws(Failure) {
    let start = index
    index += 1
    guard index < bytes.count else { return }
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      index += 1
    case UInt8(ascii: "u"):
      guard index + 4 < bytes.count, bytes[(index + 1)...(index + 4)].allSatisfy({ Self.digit($0) != nil }) else {
        throw failure("four hexadecimal digits follow \\u", at: start)
      }
      index += 5
    default: throw failure("no escape begins so", at: start)
    }
  }

  /// The value of a hexadecimal digit.
  static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - 48)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - 87)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - 55)
    default: nil
    }
  }
}
