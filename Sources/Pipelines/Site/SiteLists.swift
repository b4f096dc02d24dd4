import Documents
import Incidents
import Projects
import Site

/// What the lists of a site take of its incidents, so that memory holds no more than they need.
struct SiteLists: Sendable {
  private(set) var entries: [IncidentEntry] = []
  private(set) var ids: Set<IncidentID> = []
  /// How many incidents run.
  private(set) var active = 0
  private(set) var tally: StatisticsTally
  private(set) var owners = OwnerTally()
  private var actions: [IncidentActions] = []
  private(set) var statuspage: Statuspage
  private(set) var feed: AtomFeed?

  /// How lists write components that the runbook does not name.
  private var spellings = ComponentSpellings()
  private let edition: Edition
  private let runbook: Runbook
  private let day: CalendarDate
  /// The days of which the report of action items tells what changed.
  let actionWindow: DayWindow

  init(of project: LoadedProject, _ frame: SiteFrame) {
    edition = project.edition
    runbook = project.runbook
    day = frame.day
    actionWindow = DayWindow(since: frame.day.adding(days: -Self.daysOfChanges), through: frame.day)
    tally = StatisticsTally(project.runbook, asOf: frame.day)
    statuspage = Statuspage(of: frame, project.runbook.components)
    feed = AtomFeed(of: frame)
  }

  /// Days back from which the report of action items tells what changed.
  private static let daysOfChanges = 7

  /// What the lists take of an incident (see `Incident.listedOnSites`), whether its pages were made anew or stay as they
  /// are.
  func listing(of incident: Incident) -> SiteListing {
    let view = edition.view(of: incident)
    let seen = edition.view(of: runbook, for: incident)
    // Programs that watch a status page are told of public incidents alone, in every edition the same.
    let told = Edition.public(teams: runbook.teams)
    return SiteListing(
      entry: IncidentEntry(view, seen, edition, asOf: day),
      feed: incident.isWithdrawn ? [] : feed?.entries(of: view, seen) ?? [],
      statuspage: told.includes(incident.visibility)
        ? statuspage.incident(told.view(of: incident), told.view(of: runbook, for: incident)) : nil)
  }

  /// The same of an incident that was published when the runbook may have called its components otherwise.
  func listing(ofKept incident: Incident) -> SiteListing {
    var incident = incident
    incident.nameComponents(by: runbook)
    return listing(of: incident)
  }

  /// The same with what the reports of the internal edition take of the whole record.
  func listing(of listed: Incident, reporting incident: Incident) -> SiteListing {
    var listing = listing(of: listed)
    if !edition.isPublic, !incident.isWithdrawn {
      if !incident.isMaintenance { listing.figures = IncidentFigures(of: incident, runbook) }
      listing.actions = IncidentActions(of: incident)
    }
    return listing
  }

  /// Hands out the entries, which are kept no longer.
  mutating func takeEntries() -> [IncidentEntry] {
    defer { entries = [] }
    return entries
  }

  /// Hands out the action items, which are kept no longer: the report that is made of them holds those that it shows.
  mutating func takeActions() -> [IncidentActions] {
    defer { actions = [] }
    return actions
  }

  /// Takes an incident.
  mutating func take(_ listing: SiteListing) {
    entries.append(listing.entry)
    entries[entries.count - 1].spellComponents(by: &spellings)
    ids.insert(listing.entry.id)
    if listing.entry.isActive, listing.entry.maintenance == nil { active += 1 }
    feed?.add(listing.feed)
    if let incident = listing.statuspage { statuspage.add(incident) }
    if let figures = listing.figures { tally.add(figures) }
    guard let promised = listing.actions else { return }
    owners.add(promised)
    actions.append(promised.listed(in: actionWindow, runbook))
  }
}
