import Documents
import Incidents
import Markdown
import Projects
import Site

/// What the lists of a site take of its incidents, so that memory holds no more than they need.
struct SiteLists {
  private(set) var entries: [IncidentEntry] = []
  private(set) var figures: [IncidentFigures] = []
  private(set) var actions: [IncidentActions] = []
  private(set) var statuspage: Statuspage
  private(set) var feed: AtomFeed?

  private let edition: Edition
  private let runbook: Runbook

  init(of project: LoadedProject, _ frame: SiteFrame) {
    edition = project.edition
    runbook = project.runbook
    statuspage = Statuspage(of: frame)
    feed = AtomFeed(of: frame)
  }

  /// What lists take of an incident as the edition shows it. Lists lie in several folders, and a relative link may name
  /// what the edition does not know, so only whole addresses stay links.
  static func listed(_ incident: Incident) -> Incident {
    var listed = incident.listed
    for index in listed.timeline.indices {
      listed.timeline[index].update = listed.timeline[index].update?.keepingLinks(LinkPolicy.wholeAddresses.keeps)
    }
    return listed
  }

  /// Takes an incident (see `listed`), whether its pages were made anew or stay as they are.
  mutating func list(_ incident: Incident) {
    let seen = edition.view(of: runbook, for: incident)
    entries.append(IncidentEntry(edition.view(of: incident), seen, edition))
    feed?.add(edition.view(of: incident), seen)
    // Programs that watch a status page are told of public incidents alone, in every edition the same.
    let told = Edition.public(teams: runbook.teams)
    guard told.includes(incident.visibility) else { return }
    statuspage.add(told.view(of: incident), told.view(of: runbook, for: incident))
  }

  /// Takes an incident for the reports of the internal edition.
  mutating func count(_ incident: Incident) {
    figures.append(IncidentFigures(of: incident, runbook))
    actions.append(IncidentActions(of: incident))
  }
}
