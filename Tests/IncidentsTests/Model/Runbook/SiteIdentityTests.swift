import Testing

@testable import Incidents

struct SiteIdentityTests {
  @Test(arguments: [
    "a", "acme-k3f9x2m7", "status.example.org", "a--b.c9", "2026", String(repeating: "a", count: 100),
  ])
  func aNameInTheFormOfAHostIsAnID(text: String) { #expect(SiteID.isValid(text)) }

  @Test(
    arguments: [
      ("", nil), ("Acme Search", "acme-search"), ("-a", "a"), ("a-", "a"), ("a..b", "a.b"), ("a b.", "a-b"),
      ("a/b", "a-b"),
      ("é", nil), ("Überblick", "berblick"), ("a:b,2026", "a-b-2026"), (String(repeating: "b", count: 101), nil),
    ] as [(String, String?)])
  func anythingElseHasOneNear(text: String, near: String?) {
    #expect(!SiteID.isValid(text))
    if let near { #expect(SiteID.near(text) == near) }
    if let found = SiteID.near(text) { #expect(SiteID.isValid(found)) }
  }

  /// Values of a lot that are the same in each run.
  private struct Lot: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state
    }
  }

  @Test(arguments: ["reviews", "Acme Search", "...", "", "é", String(repeating: "long-", count: 40)])
  func aNewIDIsValidAndDrawnByLot(folder: String) {
    var ids: Set<String> = []
    for seed in 0..<200 {
      var lot = Lot(state: UInt64(seed))
      let id = SiteID.new(named: folder, using: &lot)
      #expect(SiteID.isValid(id))
      ids.insert(id)
    }
    #expect(ids.count == 200)
  }

  private func setting(_ id: String?, _ baseURL: String?) -> SiteSetting {
    var setting = SiteSetting()
    (setting.id, setting.baseURL) = (id, baseURL)
    return setting
  }

  /// What the runbook says precedes what a run was given.
  @Test(
    arguments: [
      ("acme", "https://a.example/x", "https://b.example", "acme", "tag:acme,2026:feed/public"),
      ("acme", nil, nil, "acme", "tag:acme,2026:feed/public"),
      (nil, "https://A.example:8443/x", "https://b.example", "a.example", "https://A.example:8443/x/feed.atom"),
      (nil, nil, "https://b.example", "b.example", "https://b.example/feed.atom"), (nil, nil, nil, nil, nil),
    ] as [(String?, String?, String?, String?, String?)])
  func idsFollowFromTheIDElseFromTheAddress(
    id: String?, own: String?, given: String?, name: String?, feed: String?
  ) {
    let identity = SiteIdentity(setting(id, own), baseURL: given)
    #expect(identity.name == name)
    #expect(identity.feed(at: "feed.atom", for: .public) == feed)
    #expect(identity.tag("INC-1/review", since: 2024) == name.map { "tag:\($0),2024:INC-1/review" })
    #expect(identity.uid("INC-1/A1.actions") == "INC-1/A1.actions.\(name ?? "pir")")
  }

  @Test func theFeedsOfBothEditionsAreTwo() {
    let identity = SiteIdentity(setting("acme", nil))
    #expect(identity.feed(at: "f", for: .public) != identity.feed(at: "f", for: .internal))
  }

  // MARK: Corrected updates

  private func row(_ text: String, edited: Int? = nil, milestones: [Milestone] = []) -> TimelineEntry {
    TimelineEntry(
      time: RecordedTime(Instant(secondsSinceEpoch: 1000)), event: "x", milestones: milestones,
      update: StatusUpdate(
        summary: MarkdownText(text), edited: edited.map { RecordedTime(Instant(secondsSinceEpoch: $0)) }))
  }

  /// The moment of the correction, what the row says by then, and the time of the last correction that follows.
  @Test(
    arguments: [
      (5000, nil, "b", 5000), (1000, nil, "b", 1001), (1001, 1001, "b", 1002), (900, nil, "b", 1001),
      (9000, 5000, "b", 9000), (9000, nil, "a", nil), (9000, 5000, "a", 5000),
    ] as [(Int, Int?, String, Int?)])
  func aCorrectedUpdateIsNewerThanWhatReadersSaw(now: Int, before: Int?, text: String, edited: Int?) {
    let corrected = row(text).corrected(from: row("a", edited: before), at: Instant(secondsSinceEpoch: now))
    #expect(corrected.update?.edited?.instant?.secondsSinceEpoch == edited)
  }

  @Test func anotherStatusIsACorrection() {
    let corrected = row("a", milestones: [.mitigated]).corrected(from: row("a"), at: Instant(secondsSinceEpoch: 5000))
    #expect(corrected.update?.edited != nil)
  }

  @Test func aNewUpdateIsNone() {
    var old = row("a")
    old.update = nil
    #expect(row("a").corrected(from: old, at: Instant(secondsSinceEpoch: 5000)).update?.edited == nil)
  }
}
