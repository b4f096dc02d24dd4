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
  /// Digests of the files as they were written, by their names.
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
