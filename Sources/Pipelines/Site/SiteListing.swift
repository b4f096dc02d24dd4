import Documents
import Incidents
import Markdown
import Site

/// What the lists of a site take of one incident, made where its pages are, so that taking it costs next to nothing.
struct SiteListing: Sendable {
  let entry: IncidentEntry
  let feed: [AtomFeed.Entry]
  /// Nil for what programs are not told of.
  let statuspage: StatuspageIncident?
  /// What it adds to the statistics of the internal edition; nil in the public one, and for an incident with errors.
  var figures: IncidentFigures?
  /// Its action items, likewise.
  var actions: IncidentActions?
}

extension Incident {
  /// What lists take of an incident as the edition shows it. Lists lie in several folders, and a relative link may name
  /// what the edition does not know, so only whole addresses stay links.
  var listedOnSites: Incident {
    var listed = listed
    for index in listed.timeline.indices {
      listed.timeline[index].update = listed.timeline[index].update?.keepingLinks(LinkPolicy.wholeAddresses.keeps)
    }
    return listed
  }
}
