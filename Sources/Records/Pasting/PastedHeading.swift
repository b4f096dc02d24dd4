import MarkdownSyntax

/// Short lines of their own that say the day or the zone of the lines below, in a form that is not read.
enum PastedHeading {
  /// Why a line is not simply text of the row above; nil where it is.
  static func problem(_ line: String) -> PasteProblem? {
    guard line.utf8.count <= longest else { return nil }
    if speaksOfZone(line) {
      return PasteProblem(
        "'\(line)' may say the zone of the times below it",
        "write the zone after each time, as in 12:05 CET, or blanks before the line if it is text", kind: .meaning)
    }
    guard isDay(line) else { return nil }
    return PasteProblem(
      "'\(line)' may be the day of the lines below it",
      "write it as in ## 2026-01-04, or blanks before the line if it is text", kind: .meaning)
  }

  private static let longest = 60

  /// Whether a word in small letters is the name of a day or a month, or one that is said with it.
  static func isOfDay(_ word: String) -> Bool {
    days.contains(word) || fillers.contains(word) || units.contains(word)
  }

  /// Whether it is the name itself.
  static func isName(ofDay word: String) -> Bool { days.contains(word) }

  /// `All times below are PST`, `(times in CET)`, `## CET`, `-- switching to CET --`, `TZ: Europe/Berlin`
  private static func speaksOfZone(_ line: String) -> Bool {
    let words = line.split { !$0.isLetter }.map(String.init)
    let others = words.filter { $0 != $0.uppercased() || !ZoneWord.isMeant(by: $0) }
    let hasZone = others.count < words.count
    if words.contains(where: { ["times", "timezone", "zeiten", "uhrzeiten", "zeitzone"].contains($0.lowercased()) }),
      hasZone || words.contains(where: { places.contains($0.lowercased()) })
    {
      return true
    }
    let unknown = others.filter { !PlaceName.isCity($0) && !places.contains($0.lowercased()) }
    guard unknown.allSatisfy({ ofZones.contains($0.lowercased()) }) else { return false }
    return hasZone || unknown.count < others.count && (line.contains("/") || !unknown.isEmpty)
  }

  private static let ofZones: Set = [
    "time", "tz", "timezone", "zone", "clock", "clocks", "switching", "switched", "changing", "changed", "now", "to",
    "in", "the", "all", "from", "here", "on", "below", "using", "summer", "winter", "standard", "daylight", "ab",
    "jetzt", "zeit", "asia", "africa", "australia", "atlantic", "us",
  ]

  /// `Sonntag, 4. Januar 2026`, `4.1.`, `Day 2`, `Date: 2026-01-04`
  private static func isDay(_ line: String) -> Bool {
    let words = line.lowercased().split { !$0.isLetter }.map(String.init)
    guard words.allSatisfy({ days.contains($0) || fillers.contains($0) || units.contains($0) }) else { return false }
    let numbers = line.split { !("0"..."9").contains($0) }
    if words.contains(where: { days.contains($0) }) { return true }
    if words.contains(where: { units.contains($0) }) { return words.count > 1 || !numbers.isEmpty }
    return isDate(numbers) && (numbers.count == 1 || line.contains { "./-".contains($0) })
      && line.allSatisfy { !"%$€:,;+=".contains($0) || $0 == ":" && !words.isEmpty }
  }

  private static func isDate(_ numbers: [Substring]) -> Bool {
    let values = numbers.compactMap { Int($0) }
    guard values.count == numbers.count else { return false }
    switch numbers.count {
    case 1:
      return numbers[0].utf8.count == 8 && (1970...2099).contains(values[0] / 10_000)
        && (1...12).contains(values[0] / 100 % 100) && (1...31).contains(values[0] % 100)
    case 2: return mayBeDay(values)
    case 3: return mayBeDay(Array(values.dropLast())) || values[0] > 1969 && mayBeDay(Array(values.dropFirst()))
    default: return false
    }
  }

  private static func mayBeDay(_ values: [Int]) -> Bool {
    values.allSatisfy { (1...31).contains($0) } && values.contains { $0 <= 12 }
  }

  private static let places: Set = ["local", "berlin", "pacific", "eastern", "europe", "america", "ortszeit"]
  private static let units: Set = ["day", "tag", "jour", "día", "dia"]
  private static let fillers: Set = [
    "next", "following", "changed", "date", "datum", "fecha", "le", "el", "der", "den", "am", "de", "du", "of", "the",
    "on", "th", "st", "nd", "rd", "nächster", "folgender", "second", "first", "third", "mo", "di", "mi", "do", "fr",
    "sa", "so",
  ]
  private static let days: Set = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sun", "mon", "tue", "tues", "wed",
    "thu", "thur", "thurs", "fri", "sat",
    "januar", "jänner", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember", "mär", "okt", "dez",
    "sonntag", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend",
    "janvier", "février", "mars", "avril", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    "dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre", "domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado",
    "gestern", "vorgestern", "heute", "hier", "ayer", "hoy", "today", "yesterday", "tomorrow",
  ]
}
