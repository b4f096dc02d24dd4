import Incidents

extension TimelineContent {
  /// What `summary` says.
  var words: String {
    let (milestones, escalations) = (milestones, escalations)
    let times = times(of: milestones + escalations, after: begin.date)
    var words: [UInt8] = []
    words.reserveCapacity(64 + 48 * marks.count)
    for part in ["From ", begin.dateAndClock, " to ", end.description, ": "] { words += part.utf8 }
    var isFirst = true
    func add(_ parts: String...) {
      if !isFirst { words += ", ".utf8 }
      for part in parts { words += part.utf8 }
      isFirst = false
    }
    if let cut { add(cut.label, " ", cut.time.dateAndClock) }
    for (mark, time) in zip(milestones, times) { add(mark.label, " ", time) }
    for (mark, time) in zip(escalations, times.dropFirst(milestones.count)) {
      add("escalated to ", mark.label, " ", time)
    }
    switch updates.count {
    case 0: break
    case 1: add("1 status update")
    case let count: add("\(count) status updates")
    }
    return String(decoding: words, as: UTF8.self)
  }
}
