import Incidents

/// An abbreviation of a time zone, such as `CET`, with the offset that it always means.
struct ZoneWord: Hashable {
  /// In capitals.
  let name: String
  /// Seconds east of UTC.
  let offset: Int
  /// When the word is in use, where clocks change; nil for a word of the whole year.
  private let season: Season?

  private enum Season: Hashable {
    case winter(Clocks)
    case summer(Clocks)
  }

  /// By whose rule clocks change between winter and summer time.
  fileprivate enum Clocks: Hashable {
    /// From the second Sunday of March to the first one of November.
    case northAmerica
    /// From the last Sunday of March to the last one of October.
    case europe
    /// From the first Sunday of October to the first one of April.
    case australia
    /// From the last Sunday of September to the first one of April.
    case newZealand
  }

  /// What a word may mean.
  enum Meaning: Hashable {
    case one(ZoneWord)
    /// A zone of that offset, or a word that people write in capitals: `12:05 ICT was called`.
    case oneOrWord(Int)
    /// The offsets of the places that use the word, as examples.
    case several([Int])
  }

  /// The meaning of a word in capitals; nil where it is not the name of a zone.
  static func meaning(of name: String) -> Meaning? {
    if let offsets = ambiguous[name] { return .several(offsets.map { Int($0 * 3600) }) }
    if let hours = words[name] { return .oneOrWord(hours * 3600) }
    return known[name].map { .one(ZoneWord(name: name, offset: Int($0.hours * 3600), season: $0.season)) }
  }

  /// Whether a word in capitals is the name of a zone, and hardly anything else.
  static func isMeant(by name: String) -> Bool { known[name] != nil || ambiguous[name] != nil }

  /// What is worth a note: the word is the one of the other half of the year.
  ///
  /// People write `PST` all year. The time is converted as it is written, since nobody else knows what was meant.
  func doubt(on date: CalendarDate) -> String? {
    switch season {
    case .winter(let clocks) where clocks.isSummer(date) == true: "\(name) is winter time, and \(date) is in summer"
    case .summer(let clocks) where clocks.isSummer(date) == false: "\(name) is summer time, and \(date) is in winter"
    case .winter, .summer, nil: nil
    }
  }

  private static let known: [String: (hours: Double, season: Season?)] = [
    "UTC": (0, nil), "GMT": (0, nil), "Z": (0, nil), "UT": (0, nil), "ZULU": (0, nil),
    "WET": (0, .winter(.europe)), "WEST": (1, .summer(.europe)), "CET": (1, .winter(.europe)),
    "CEST": (2, .summer(.europe)), "MEZ": (1, .winter(.europe)), "MESZ": (2, .summer(.europe)),
    "EET": (2, .winter(.europe)), "EEST": (3, .summer(.europe)), "MSK": (3, nil), "SAST": (2, nil), "EAT": (3, nil),
    "EST": (-5, .winter(.northAmerica)), "EDT": (-4, .summer(.northAmerica)), "CDT": (-5, .summer(.northAmerica)),
    "MST": (-7, nil), "MDT": (-6, .summer(.northAmerica)), "PST": (-8, .winter(.northAmerica)),
    "PDT": (-7, .summer(.northAmerica)), "AKST": (-9, .winter(.northAmerica)), "AKDT": (-8, .summer(.northAmerica)),
    "HST": (-10, nil), "BRT": (-3, nil), "JST": (9, nil), "KST": (9, nil), "HKT": (8, nil), "SGT": (8, nil),
    "PKT": (5, nil), "NPT": (5.75, nil), "PHT": (8, nil), "MYT": (8, nil), "WIB": (7, nil), "WITA": (8, nil),
    "IRST": (3.5, nil), "TRT": (3, nil), "CLT": (-4, nil), "CLST": (-3, nil), "NST": (-3.5, .winter(.northAmerica)),
    "NDT": (-2.5, .summer(.northAmerica)), "AWST": (8, nil), "ACST": (9.5, .winter(.australia)),
    "ACDT": (10.5, .summer(.australia)), "AEST": (10, .winter(.australia)), "AEDT": (11, .summer(.australia)),
    "IDT": (3, nil), "MSD": (4, nil), "MEST": (2, .summer(.europe)), "WAST": (2, nil), "BRST": (-2, nil),
    "UYT": (-3, nil), "SAMT": (4, nil), "AZT": (4, nil), "YEKT": (5, nil), "UZT": (5, nil), "OMST": (6, nil),
    "KRAT": (7, nil), "NOVT": (7, nil), "IRKT": (8, nil), "VLAT": (10, nil), "MMT": (6.5, nil), "SLST": (5.5, nil),
    "CHST": (10, nil), "FJT": (12, nil), "ACWST": (8.75, nil), "HDT": (-9, .summer(.northAmerica)),
    "NZST": (12, .winter(.newZealand)), "NZDT": (13, .summer(.newZealand)),
  ]

  /// In hours east of UTC: names of zones that are words, too.
  static let words = [
    "ICT": 7, "WIT": 9, "CAT": 2, "WAT": 1, "ART": -3, "COT": -5, "PET": -5, "SST": -11, "MET": 1, "BOT": -4,
  ]

  /// Words with several meanings, and those that mean winter or summer time as the day has it.
  private static let ambiguous: [String: [Double]] = [
    "IST": [5.5, 1, 2], "CST": [-6, 8], "BST": [1, 6], "AST": [-4, 3], "ADT": [-3, 4], "GST": [4, -2], "ECT": [-5, 1],
    "AMT": [-4, 4], "ET": [-5, -4], "CT": [-6, -5], "MT": [-7, -6], "PT": [-8, -7],
    "BDT": [6, 8], "AET": [10, 11], "AKT": [-9, -8], "NZT": [12, 13],
  ]
}

extension ZoneWord.Clocks {
  /// Whether clocks show summer time on a day; nil for one on which they change.
  fileprivate func isSummer(_ date: CalendarDate) -> Bool? {
    let year = date.components.year
    let (spring, autumn) =
      switch self {
      case .northAmerica: (Self.sunday(2, of: 3, year), Self.sunday(1, of: 11, year))
      case .europe: (Self.lastSunday(of: 3, year), Self.lastSunday(of: 10, year))
      case .australia: (Self.sunday(1, of: 10, year), Self.sunday(1, of: 4, year))
      case .newZealand: (Self.lastSunday(of: 9, year), Self.sunday(1, of: 4, year))
      }
    guard date != spring, date != autumn else { return nil }
    return spring < autumn ? spring < date && date < autumn : date < autumn || spring < date
  }

  /// The first (1) or a later Sunday of a month.
  private static func sunday(_ number: Int, of month: Int, _ year: Int) -> CalendarDate {
    let first = CalendarDate(year: year, month: month, day: 1) ?? CalendarDate(daysSinceEpoch: 0)
    return first.adding(days: (7 - first.weekday) % 7 + (number - 1) * 7)
  }

  private static func lastSunday(of month: Int, _ year: Int) -> CalendarDate {
    let days = CalendarDate.days(inMonth: month, of: year)
    let last = CalendarDate(year: year, month: month, day: days) ?? CalendarDate(daysSinceEpoch: 0)
    return last.adding(days: -last.weekday)
  }
}

extension CalendarDate {
  /// 0 for Sunday to 6 for Saturday.
  var weekday: Int { (daysSinceEpoch % 7 + 11) % 7 }
}
