import ArgumentParser
import FileSystem
import Importing
import Records

/// Zones as arguments: `+01:00`, `Europe/Copenhagen`, `IST=+05:30`.
enum ZoneArgument {
  static func read(_ text: String, into setting: inout ImportSetting) throws {
    if text.contains("=") {
      let (name, offset) = try PasteSetting.zone(text)
      return setting.zones[name] = offset
    }
    guard setting.zone == nil else {
      throw Console.fail("two zones are given for times without one; give one --zone", ExitStatus.usage)
    }
    setting.zone = try zone(text)
  }

  private static func zone(_ text: String) throws -> ImportZone {
    if let offset = PasteSetting.offset(text) { return .offset(offset) }
    if ["UTC", "GMT"].contains(text.uppercased()) { return .offset(0) }
    if let objection = ZoneRules.objection(toName: text) {
      throw Console.fail("'\(text)' is not a zone: \(objection), or by their offset as +01:00", ExitStatus.usage)
    }
    let folder = Console.environment("TZDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/usr/share/zoneinfo"
    guard Disk.isFolder(folder) else {
      throw Console.fail(
        "\(folder) holds no zones; install tzdata, or write the offset, as in --zone +01:00", ExitStatus.disk)
    }
    let path = FilePaths.joined(folder, text)
    let bytes: [UInt8]
    do throws(DiskError) { bytes = try Disk.read(path, limit: ZoneFile.longest) } catch {
      throw Console.fail(
        "there is no zone '\(text)' in \(folder); zones are named as in Europe/Copenhagen, or by their offset as +01:00",
        ExitStatus.usage)
    }
    guard let rules = ZoneFile.rules(bytes, name: text) else {
      throw Console.fail("\(path) is not a file of a zone; write the offset, as in --zone +01:00", ExitStatus.disk)
    }
    return .rules(rules)
  }
}
