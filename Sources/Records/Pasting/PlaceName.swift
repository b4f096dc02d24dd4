import MarkdownSyntax

/// The name of a place that stands for the clock there: `Europe/Berlin`, `Eastern Time`, `Berlin time`, `(local)`.
///
/// Such a clock has another offset in summer than in winter, or one that nobody but the author knows.
enum PlaceName {
  /// Throws where one follows.
  static func refuse(at scanner: ValueScanner, isBracketed: Bool) throws(PasteProblem) {
    var ahead = scanner
    guard let name = read(&ahead, isBracketed: isBracketed) else { return }
    throw PasteProblem(
      "'\(name)' has no offset of its own", "write the offset in its place, as in +01:00, or a colon before the name")
  }

  /// Reads a name; nil for any other text.
  static func read(_ scanner: inout ValueScanner, isBracketed: Bool) -> String? {
    let start = scanner
    guard let first = scanner.word() else { return nil }
    if continents.contains(first), scanner.skip("/"), scanner.word() != nil {
      while scanner.skip("_") || scanner.skip("/"), scanner.word() != nil {}
      return scanner.text(since: start)
    }
    if first == "US" { _ = scanner.skipSeparator("") }
    let isRegion = first == "US" ? regions.contains(scanner.word() ?? "") : regions.contains(first)
    var words = [first.lowercased()]
    var ahead = scanner
    while words.count < 4, ahead.skipSeparator(""), let word = ahead.word() {
      words.append(word.lowercased())
      if word.lowercased() == "time" { scanner = ahead }
    }
    let isTime = words.dropFirst().contains("time")
    if isRegion {
      let isName = isTime || isBracketed || first == "US" || ["Eastern", "Pacific"].contains(first)
      // `Pacific region is slow`, `Central logging is slow`.
      return isName && !(words.count > 1 && parts.contains(words[1])) || isSeasonal(words)
        ? scanner.text(since: start) : nil
    }
    guard isTime || isBracketed else { return nil }
    let place = words[0]
    let isOfTwo = ["new", "san", "los", "hong", "tel", "buenos"].contains(place) && words.count > 1
    let isPlace = places.contains(isOfTwo ? words[1] : place)
    let isAlone = words.count == (isOfTwo ? 2 : 1)
    let isNext = words.dropFirst(isOfTwo ? 2 : 1).first == "time"
    // `(EU)` says where it happened.
    let isClock = isBracketed && isAlone && !["us", "eu", "server"].contains(place)
    guard isPlace && (isNext || isClock) || isSeasonal(words) else { return nil }
    return scanner.text(since: start)
  }

  /// Whether a word is the name of a city or a country, and hardly anything else.
  static func isCity(_ word: String) -> Bool {
    places.contains(word.lowercased()) && !["us", "eu", "uk", "server"].contains(word.lowercased())
  }

  /// `Central European Summer Time`, `India Standard Time`.
  private static func isSeasonal(_ words: [String]) -> Bool {
    guard let time = words.firstIndex(of: "time"), time > 1 else { return false }
    return ["standard", "daylight", "summer", "winter", "european"].contains(words[time - 1])
  }

  private static let continents: Set = [
    "Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Etc", "Europe", "Indian", "Pacific", "US",
  ]
  private static let regions: Set = ["Eastern", "Central", "Mountain", "Pacific"]
  /// What else a region may be the name of.
  private static let parts: Set = [
    "region", "regions", "zone", "zones", "cluster", "clusters", "data", "datacenter", "coast", "office", "team",
    "europe", "asia", "states",
  ]
  private static let places: Set = [
    "local", "server", "uk", "us", "eu", "india", "indian", "china", "japan", "singapore", "germany", "german",
    "british",
    "london", "berlin", "paris", "madrid", "rome", "amsterdam", "zurich", "vienna", "dublin", "lisbon", "warsaw",
    "prague",
    "stockholm", "oslo", "copenhagen", "helsinki", "athens", "istanbul", "moscow", "kyiv", "dubai", "delhi", "mumbai",
    "bangalore", "bengaluru", "kolkata", "beijing", "shanghai", "tokyo", "seoul", "sydney", "melbourne", "brisbane",
    "auckland", "nyc", "york", "boston", "chicago", "denver", "seattle", "austin", "dallas", "toronto", "vancouver",
    "francisco", "angeles", "kong", "aviv", "aires",
  ]
}
