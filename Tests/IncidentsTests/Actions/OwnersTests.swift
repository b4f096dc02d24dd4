import Incidents
import Testing

struct OwnersTests {
  private func owners(_ names: [String?]) throws -> Owners {
    let id = try #require(IncidentID("INC-1"))
    let items = names.enumerated().map { ActionItem(id: "A\($0 + 1)", action: "a", owner: $1) }
    return Owners(of: [IncidentActions(id: id, title: "T", severity: "P1", items: items)])
  }

  @Test(arguments: [
    ("SRE", "sre"), ("Jos\u{E9}", "JOSE\u{301}"), ("builder team", "Builder  Team"), ("Stra\u{DF}e", "STRASSE"),
    ("\u{3A3}\u{3CC}\u{3C2}", "\u{3C3}\u{3CC}\u{3C3}"), ("a\u{A0}b", "a b"),
  ])
  func namesThatDifferInCaseOrFormAreOne(first: String, second: String) throws {
    let owners = try owners([first, second])
    #expect(owners.all.count == 1)
    #expect(owners.owner(first) == owners.owner(second))
    #expect(owners.variants.map(\.item.id) == ["A2"])
  }

  @Test func theMostFrequentSpellingIsTheName() throws {
    let owners = try owners(["sre", "SRE", nil, "SRE", "Sre"])
    #expect(owners.all.map(\.name) == ["SRE"])
    #expect(owners.variants.map(\.spelling) == ["sre", "Sre"])
  }

  @Test func formsOfUnicodeAreToldApartAsSpellings() throws {
    let owners = try owners(["Jos\u{E9}", "Jose\u{301}"])
    #expect(
      owners.variants.map { Array($0.spelling.unicodeScalars.map(\.value)) } == [[0x4A, 0x6F, 0x73, 0x65, 0x301]])
  }

  @Test func differentNamesStayApart() throws {
    #expect(try owners(["SRE", "SRE 2", "S R E", "Jose", "Jos\u{E9}"]).all.count == 5)
    #expect(try owners(["SRE"]).owner("SRO") == nil)
  }

  @Test(arguments: [
    ("builder team", "builder-team"), ("D. Reyes", "d-reyes"), ("Jos\u{E9} N\u{FA}\u{F1}ez", "jose-nunez"),
    ("Jose\u{301}", "jose"), ("M\u{FC}ller & S\u{F8}n", "muller-son"), ("../../etc/passwd", "etc-passwd"),
    ("ops@example.org", "ops-example-org"),
  ])
  func filesAreCalledByTheOwnersName(name: String, file: String) throws {
    #expect(try owners([name]).owner(name)?.fileName == file)
  }

  @Test(arguments: ["\u{56E3}\u{968A}", "index", "...", "\u{41E}\u{43F}\u{44B}", String(repeating: "x", count: 300)])
  func namesThatMakeNoPlainFileNameGetAMark(name: String) throws {
    let file = try #require(try owners([name]).owner(name)?.fileName)
    #expect(file.utf8.count <= 70)
    #expect(file.contains(#/^[a-z0-9-]+-[0-9a-f]{8}$/#))
    #expect(try owners(["before", name, "after"]).owner(name)?.fileName == file)
  }

  @Test func ownersWithTheSamePlainNameGetDifferentFiles() throws {
    let names = ["D. Reyes", "D Reyes", "d-reyes", "Jose", "Jos\u{E9}"]
    let files = try owners(names).all.map(\.fileName)
    #expect(Set(files).count == names.count)
    #expect(files.allSatisfy { $0.contains(#/-[0-9a-f]{8}$/#) })
  }
}
