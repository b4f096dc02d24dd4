import FileSystem
import Foundation
import Output
import Projects
import TestSupport
import Testing

struct OutputPlaceTests {
  private func refusal(_ folder: String, _ scratch: ScratchFolder) throws -> String? {
    let project = try Project(at: scratch.path + "/home/work/project")
    do throws(DiskError) {
      try OutputPlace.refuse(folder, project: project, home: scratch.path + "/home")
      return nil
    } catch {
      return error.reason
    }
  }

  private func scratch() throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    try scratch.write("home/work/project/reviews/INC-1/incident.yaml", "title: T\nseverity: P1\n")
    try scratch.write("elsewhere/file", "")
    try scratch.link("to-project", to: scratch.path + "/home/work/project")
    return scratch
  }

  @Test(arguments: [
    "home/work/project", "home/work/project/.", "home/work/project/site/..", "home/work", "home", "", "to-project",
    "home/work/project/reviews", "home/work/project/reviews/INC-1", "home/work/project/templates",
    "home/work/project/.git/hooks",
  ])
  func refusesPlacesWhereAFileWouldDoHarm(place: String) throws {
    let scratch = try scratch()
    try scratch.write("home/work/project/site/x", "")
    #expect(try refusal(scratch.path + "/" + place, scratch) != nil)
  }

  @Test(arguments: ["records", "records/INC-1", "reviews", "reviews/new"])
  func refusesTheRecordsBehindALink(place: String) throws {
    let scratch = try ScratchFolder()
    try scratch.write("home/work/project/records/INC-1/incident.yaml", "title: T\nseverity: P1\n")
    try scratch.link("home/work/project/reviews", to: "records")
    #expect(try refusal(scratch.path + "/home/work/project/" + place, scratch) != nil)
  }

  @Test func refusesTheRoot() throws {
    #expect(try refusal("/", scratch()) != nil)
  }

  @Test(arguments: [
    "home/work/project/site", "home/work/project/docs/incidents", "elsewhere", "new/deep/folder", "new/",
    "home/work/project/new//",
  ])
  func acceptsFoldersOfTheirOwn(place: String) throws {
    let scratch = try scratch()
    #expect(try refusal(scratch.path + "/" + place, scratch) == nil)
  }
}
