/// A form that teams keep the history of their incidents in.
package enum ImportFormat: String, Hashable, Sendable, CaseIterable {
  /// Reviews as people write them.
  case markdown
  /// The public API of a Statuspage, version 2: `incidents.json`, `summary.json`, `scheduled-maintenances.json`.
  case statuspage
  /// Issue files of a cState site.
  case cstate
  /// What `pir log -` reads.
  case log

  /// What reads files of the format.
  package var reader: any ImportReader.Type {
    switch self {
    case .markdown: MarkdownReader.self
    case .statuspage: StatuspageReader.self
    case .cstate: CStateReader.self
    case .log: LogReader.self
    }
  }

  /// Whether its incidents were public already, so that they may be imported as such.
  package var isOfPublicPage: Bool { self == .statuspage || self == .cstate }

  /// Whether its incidents have ids of their own; of the others a file's name is all that there is.
  package var hasIDs: Bool { self == .statuspage }

  /// The format that a text looks like; nil where it looks like none.
  ///
  /// Looks at the shape alone, the most particular formats first: nothing is read, and no problem is found.
  package static func recognized(in source: ImportSource) -> ImportFormat? {
    [.statuspage, .cstate, .markdown, .log].first { $0.reader.looksLike(source) }
  }
}
