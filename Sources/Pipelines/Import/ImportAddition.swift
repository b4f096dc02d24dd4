import FileSystem
import Incidents
import Projects

/// Where new incidents go.
protocol Addition {
  var taken: Set<IncidentID> { get }
  mutating func add(_ id: IncidentID, _ files: [(name: String, text: String)]) throws(DiskError)
}

extension IncidentAddition: Addition {}

/// Nowhere: what would be written is known, and nothing is.
struct Trial: Addition {
  var taken: Set<IncidentID>

  mutating func add(_ id: IncidentID, _ files: [(name: String, text: String)]) { taken.insert(id) }
}
