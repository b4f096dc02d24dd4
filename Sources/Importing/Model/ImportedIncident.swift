package import Incidents
package import Records
import Text

/// An incident as a source tells it, before it has files.
package struct ImportedIncident: Sendable {
  /// Where an incident comes from: what tells whether it was imported before.
  package struct Origin: Hashable, Sendable {
    package var format: ImportFormat
    /// The source's own id; that of the file, where the format has none.
    package var id: String
    /// Where it was published.
    package var address: String?

    package init(_ format: ImportFormat, id: String, address: String? = nil) {
      self.format = format
      self.id = id
      self.address = address
    }
  }

  package typealias CommentPlace = Records.CommentPlace

  package var origin: Origin
  /// The record to be. Its id is a draft's: it gets one when it is written.
  package var incident: Incident
  /// What the id is made from where ids are kept: any text.
  package var wantedID: String
  /// What the source said where a time or another value is not certain, as lines without `#`.
  package var comments: [CommentPlace: [String]] = [:]
  /// What has no key of its own, for `x-source`: names are unique, and none is one of `SourceMark.ownNames`.
  package var kept: [WrittenValue.Entry] = []
  /// The source's ids of the rows, in the order of `incident.timeline`; empty where the source has none.
  package var rowIDs: [String?] = []
  package var report = ImportReport()
  /// Whether the incident is public whatever the options are, since its record is.
  var isPublic = false
  /// A text that differs where what the source says of this incident does, such as its part of the file.
  package let content: String
  /// The digest of it, by which a record knows whether its source says the same.
  package let contentDigest: String

  /// Begins an incident; `content` is the part of the source that is its own.
  package init(_ origin: Origin, title: String, wantedID: String, content: String) {
    self.origin = origin
    self.wantedID = wantedID
    self.content = content
    contentDigest = Digest.text(of: content.utf8)
    incident = Incident(id: Self.draftID, title: title, severity: "")
  }

  /// The id of a record that has none yet.
  package static let draftID: IncidentID = {
    guard let id = IncidentID("DRAFT-0") else { preconditionFailure("DRAFT-0 is the id of an incident") }
    return id
  }()

  /// Adds what the source said, as a comment above a place of the record and as a line of the report.
  package mutating func note(_ text: String, at place: CommentPlace, line: Int?) {
    comments[place, default: []].append(text)
    report.uncertain.append(ImportReport.Doubt(line: line, text: text))
  }
}
