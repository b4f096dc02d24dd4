import Testing

@testable import Incidents

struct IncidentFoldersTests {
  /// INC-7 and INC-8 lie in the folder of a year, INC-2 in that of another, INC-1 at the top, INC-3 in two folders.
  private func folders(of own: String) throws -> IncidentFolders {
    let all = [
      "INC-7": ["reviews/2026/INC-7"], "INC-8": ["reviews/2026/INC-8"], "INC-2": ["reviews/2025/INC-2"],
      "INC-1": ["reviews/INC-1"], "INC-3": ["reviews/2025/inc-3", "reviews/2026/INC-3"],
    ]
    return IncidentFolders(of: try #require(IncidentID(own))) { all[$0.text.uppercased()] ?? [] }
  }

  @Test(arguments: [
    ("../INC-8/narrative.md", "../INC-8/review.md"), ("../INC-8/narrative.md#a-b", "../INC-8/review.md#a-b"),
    ("../../2025/INC-2/narrative.md#x", "../INC-2/review.md#x"), ("../../INC-1/narrative.md", "../INC-1/review.md"),
    ("./../../../reviews/2025/INC-2/review.md", "../INC-2/review.md"), ("../../2025/INC-2/", "../INC-2/"),
    ("../INC-2/internal.md", "../INC-2/review.md"), ("narrative.md#x", "review.md#x"), ("../INC-8/review.md", nil),
    ("../../2025/INC%2D2/index.html", "../INC-2/index.html"), ("../INC-7/narrative.md", "review.md"),
  ])
  func documentsLieNextToEachOther(destination: String, expected: String?) throws {
    let folders = try folders(of: "INC-7")
    #expect(folders.amongDocuments(destination) == expected)
    #expect(folders.incident(at: destination) != nil)
  }

  @Test(arguments: [
    "../INC-9/narrative.md", "../INC-8", "../INC-8/timeline.yaml", "../../2024/INC-2/narrative.md", "a.png", "", "#x",
    "../../../../../INC-8/narrative.md", "/reviews/2026/INC-8/narrative.md", "https://x.org/INC-8/narrative.md",
    "review.md", "../%FF/narrative.md", "../../INC-8/narrative.md", "../inc-8/review.md", "../../2025/inc-2/",
    "../../../Reviews/INC-1/review.md", "../Inc-3/review.md",
  ])
  func leavesAllElse(destination: String) throws {
    let folders = try folders(of: "INC-7")
    #expect(folders.amongDocuments(destination) == nil)
    #expect(folders.besideRecords(destination) == nil)
    #expect(folders.incident(at: destination) == nil)
  }

  /// Beside the records a link that git hosts follow stays as it is, and one that they do not follow is made one.
  @Test(arguments: [
    ("../INC-8/narrative.md", nil), ("../../2025/INC-2/narrative.md#x", nil), ("narrative.md", nil),
    ("../INC-2/review.md#x", "../../2025/INC-2/review.md#x"), ("../INC-1/narrative.md", "../../INC-1/narrative.md"),
  ])
  func recordsLieWhereTheyAre(destination: String, expected: String?) throws {
    #expect(try folders(of: "INC-7").besideRecords(destination) == expected)
  }

  @Test(arguments: [
    ("../inc-8/review.md#x", "../INC-8/review.md#x"), ("../inc-2/", "../INC-2/"),
    ("../../2025/inc-2/narrative.md", "../../2025/INC-2/narrative.md"),
    ("../../../Reviews/INC-1/review.md", "../../INC-1/review.md"), ("../../2025/INC-3/", "../../2025/inc-3/"),
    ("../inc-7/narrative.md", "narrative.md"), ("../INC-8/review.md", nil), ("../inc-9/review.md", nil),
    ("../../2024/inc-2/review.md", nil),
    ("../Inc-3/review.md", "../INC-3/review.md"), ("../inc-8/a.png", nil),
  ])
  func namesTheCaseOfTheFolder(destination: String, expected: String?) throws {
    #expect(try folders(of: "INC-7").spelling(of: destination) == expected)
  }

  /// An id in two folders is still there, for what was published of it.
  @Test(arguments: [
    ("../INC-3/review.md", "../INC-3/review.md"), ("../../2026/INC-3/review.md", "../INC-3/review.md"),
    ("../../2025/inc-3/review.md", "../inc-3/review.md"),
  ])
  func anIDInTwoFoldersIsLinkedTo(destination: String, expected: String) throws {
    let folders = try folders(of: "INC-7")
    #expect(folders.incident(at: destination) != nil)
    #expect((folders.amongDocuments(destination) ?? destination) == expected)
    #expect(folders.besideRecords(destination) == nil)
  }

  @Test func knowsTheWay() throws {
    let ways = try ["INC-8", "INC-2", "INC-1", "INC-9", "INC-3"].map {
      try folders(of: "INC-7").way(to: #require(IncidentID($0)))
    }
    #expect(ways == ["../INC-8", "../../2025/INC-2", "../../INC-1", nil, nil])
  }
}
