package import Site

/// Where the documents of an incident will lie.
package enum DocumentLayout: Sendable {
  /// In a folder of their own, with pages, style and attachments.
  case folder
  /// Beside the record: Markdown that carries a mark.
  case besideRecord
  /// In a site, whose pages bring their style once for all.
  case site(SiteFrame)
  /// In a docs site, as Markdown that its generator reads.
  case docs(SiteFrame, DocsSite)

  /// Whether pictures and other files lie beside the documents there.
  var hasCompanions: Bool {
    if case .besideRecord = self { false } else { true }
  }

  /// The site that the documents are part of.
  var frame: SiteFrame? {
    switch self {
    case .site(let frame), .docs(let frame, _): frame
    case .folder, .besideRecord: nil
    }
  }

  /// The name by which a file next to a record goes out.
  func fileName(_ name: String) -> String { if case .docs(_, let site) = self { site.fileName(name) } else { name } }

  /// What the runbook's page says of a known incident, seen from an incident's folder.
  func knownIncident(_ id: String) -> String? {
    frame?.knownIncidents[id].map { "../\(RunbookFiles.path(.md))\($0)" }
  }

  /// The place of a page in a site of pages.
  func place(_ path: String) -> SitePlace? {
    if case .site(let frame) = self { SitePlace(frame, path: path, section: .incidents) } else { nil }
  }
}
