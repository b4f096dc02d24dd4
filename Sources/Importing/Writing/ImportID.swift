package import Incidents
import Text

extension ImportedIncident {
  /// The id that is made from the source's: what no id may hold is a hyphen, and one without a digit, or of digits alone,
  /// gets the day of the first row, or the format's name, before it, or a 1 after it. Where nothing of it fits, a number
  /// that follows from it keeps it apart from others.
  package var keptID: IncidentID? {
    let text = Self.fitting(wantedID)
    if let id = IncidentID(text) { return id }
    let day = incident.timeline.lazy.compactMap { $0.time.date?.description }.first
    guard !text.isEmpty else {
      let number = Digest.text(of: wantedID.utf8).utf8.prefix(8).reduce(0) { ($0 * 16 + Int($1)) % 100_000 }
      return IncidentID("\(day ?? origin.format.rawValue)-\(number)")
    }
    return [(day ?? origin.format.rawValue) + "-" + text, text + "-1"].lazy.map {
      String($0.prefix(IDObjection.longest))
    }.compactMap(IncidentID.init).first
  }

  private static func fitting(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      let fits = (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || byte == UInt8(ascii: "_")
      if fits {
        bytes.append(byte)
      } else if bytes.last.map({ $0 != UInt8(ascii: "-") }) ?? false {
        bytes.append(UInt8(ascii: "-"))
      }
    }
    let trimmed = bytes.drop { $0 == UInt8(ascii: "_") }.prefix(60)
    return String(decoding: trimmed.reversed().drop { "-_".utf8.contains($0) }.reversed(), as: UTF8.self)
  }
}
