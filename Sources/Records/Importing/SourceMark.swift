package import Text

/// What a record says about the source that it was imported from, under `x-source`.
package struct SourceMark: Hashable, Sendable {
  /// The format's name: `statuspage`.
  package var format: String
  /// The id that the source has for the incident.
  package var id: String
  /// Where it was published.
  package var address: String?
  /// Digest of what the source said.
  package var content: String
  /// Digests of the files as they were written, by their names; that of `incident.yaml` is of all but the line it is in.
  package var files: [String: String] = [:]
  /// The ids that the source has for rows that were taken.
  package var rows: [String] = []

  package init(format: String, id: String, address: String? = nil, content: String) {
    self.format = format
    self.id = id
    self.address = address
    self.content = content
  }

  /// The key of a record that holds the mark.
  package static let key = "x-source"

  /// The names that the mark has itself; other ones below its key belong to the source.
  package static let ownNames: Set<String> = ["format", "id", "address", "content", "files", "rows"]
}

// MARK: Writing and reading

extension SourceMark {
  /// The value of the key, with what the source says besides.
  func value(with kept: [WrittenValue.Entry]) -> WrittenValue {
    let own = WrittenValue.record(
      ("format", .text(format)), ("id", .text(id)), ("address", address.map(WrittenValue.text)),
      ("content", .text(content)),
      ("files", .mapping(files.sorted { $0.key < $1.key }.map { WrittenValue.Entry($0.key, .text($0.value)) })),
      ("rows", rows.isEmpty ? nil : .inline(rows.map(WrittenValue.text))))
    guard case .mapping(let entries) = own else { return own }
    return .mapping(entries + kept)
  }

  /// The mark of a record; nil where its file has none, or cannot be read.
  package init?(of file: RecordFile) {
    guard case .text(let source) = RecordText.read(file) else { return nil }
    self.init(in: YAMLTree(source, only: KeySelection(.root, [Self.key])))
  }

  init?(in tree: YAMLTree) {
    guard let node = tree.root?.value(of: Self.key), let format = node.value(of: "format")?.content,
      let id = node.value(of: "id")?.content
    else { return nil }
    self.init(
      format: format, id: id, address: node.value(of: "address")?.content,
      content: node.value(of: "content")?.content ?? "")
    if let entries = node.value(of: "files")?.entries {
      for (name, digest) in entries {
        if let name = name.content, let digest = digest.content { files[name] = digest }
      }
    }
    rows = node.value(of: "rows")?.items.compactMap(\.content) ?? []
  }

  /// Whether a file is as it was written: its digest is the one noted.
  package func isUnchanged(_ file: RecordFile, named name: String) -> Bool {
    let digest = name == Self.holder ? Self.digest(ofHolder: file.bytes) : Digest.text(of: file.bytes)
    return digest == files[name]
  }

  /// The file that holds the mark.
  static let holder = "incident.yaml"

  /// The digest of the file that holds the mark, of all but the line that says it: what is written below the mark counts.
  static func digest(ofHolder bytes: [UInt8]) -> String {
    guard let start = start(in: bytes) else { return Digest.text(of: bytes) }
    let line = Array("    \(holder):".utf8)
    var rest: [UInt8] = Array(bytes[..<start])
    rest.reserveCapacity(bytes.count)
    var isFound = false
    for part in bytes[start...].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !isFound, part.starts(with: line) {
        isFound = true
        continue
      }
      rest += part
      rest.append(UInt8(ascii: "\n"))
    }
    return Digest.text(of: rest)
  }

  /// The byte that the mark's line begins at; nil in a file without a mark.
  private static func start(in bytes: [UInt8]) -> Int? {
    let line = Array("\n\(key):".utf8)
    guard bytes.count >= line.count else { return nil }
    return (0...bytes.count - line.count).last { bytes[$0] == line[0] && bytes[$0...].starts(with: line) }.map {
      $0 + 1
    }
  }
}
