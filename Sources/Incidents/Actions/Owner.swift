/// Somebody who sees to action items: a person or a team, by the name that most of their items bear.
package struct Owner: Hashable, Comparable, Sendable {
  package let name: String
  /// What the owner's files are called, without an ending: letters, digits and hyphens.
  package let fileName: String

  package static func < (a: Owner, b: Owner) -> Bool { a.name < b.name }
}

/// All owners of a project: names that differ only in case, in spaces or in their Unicode form are one owner.
package struct Owners: Hashable, Sendable {
  /// A spelling that is not the usual one, where it stands first.
  package struct Variant: Hashable, Sendable {
    package var spelling: String
    package var owner: Owner
    package var incident: IncidentID
    package var item: ActionItem
  }

  private let byFoldedName: [FoldedText: Owner]
  private let bySpelling: [String: Owner]
  /// In the order of the records.
  package let variants: [Variant]

  /// The owners of all items of incidents, which come in the order of their ids.
  package init(of incidents: [IncidentActions]) {
    var tally = OwnerTally()
    for incident in incidents { tally.add(incident) }
    self.init(tally)
  }

  /// The usual spelling of a name is the most frequent one; of equally frequent ones, the first.
  package init(_ tally: OwnerTally) {
    let spellings = tally.spellings
    let groups = Dictionary(grouping: spellings) { FoldedText($0.text) }
    let usual = groups.compactMapValues { $0.max { ($0.count, -$0.place) < ($1.count, -$1.place) }?.text }
    let files = OwnerFileNames(usual)
    byFoldedName = Dictionary(
      uniqueKeysWithValues: usual.map { ($0, Owner(name: $1, fileName: files.name(of: $0))) })
    var bySpelling: [String: Owner] = [:]
    var variants: [Variant] = []
    for spelling in spellings {
      guard let owner = byFoldedName[FoldedText(spelling.text)] else { continue }
      bySpelling[spelling.text] = owner
      guard !spelling.text.unicodeScalars.elementsEqual(owner.name.unicodeScalars) else { continue }
      variants.append(
        Variant(spelling: spelling.text, owner: owner, incident: spelling.incident, item: spelling.item))
    }
    self.bySpelling = bySpelling
    self.variants = variants
  }

  /// The owner of that name, however it is spelled.
  package func owner(_ name: String) -> Owner? { bySpelling[name] ?? byFoldedName[FoldedText(name)] }

  /// By name.
  package var all: [Owner] { byFoldedName.values.sorted() }
}

/// Counts the ways in which owners are written, one incident after the other, so that of an item no more is kept.
package struct OwnerTally: Sendable {
  fileprivate private(set) var spellings: [Spelling] = []
  private var places: [Exact: Int] = [:]

  package init() {}

  /// Takes all items of an incident; incidents come in the order of their ids.
  package mutating func add(_ incident: IncidentActions) {
    for item in incident.items {
      guard let owner = item.owner else { continue }
      let place = places[Exact(text: owner), default: spellings.count]
      if place == spellings.count {
        places[Exact(text: owner)] = place
        spellings.append(Spelling(text: owner, place: place, incident: incident.id, item: item))
      }
      spellings[place].count += 1
    }
  }

  /// One way in which owners are written, with how often it stands in the records.
  fileprivate struct Spelling {
    var text: String
    /// Among all spellings, by where each stands first.
    var place: Int
    var incident: IncidentID
    var item: ActionItem
    var count = 0
  }

  /// A text by its bytes: as strings, two Unicode forms would be equal.
  private struct Exact: Hashable {
    var text: String

    static func == (a: Exact, b: Exact) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }
}
