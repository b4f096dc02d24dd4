extension [PostedUpdate] {
  /// What programs know each update by, in their order: `2026-03-10T23:17:00Z`.
  ///
  /// A reader who meets an unknown name shows the update as a new one, so a name has to stay for ever (RFC 4287 4.2.6). A
  /// number in the row of updates would not: one that is written down later may have been told earlier. The moment stays.
  /// Of several updates of one moment, which are in the order of the record, the second ends in `-2`. An update of which the
  /// moment was corrected, or that has lost the one before it, has its name as `id` in the record.
  package var permanentNames: [String] {
    var taken = Set(lazy.compactMap(\.update.id))
    var counts: [Instant: Int] = [:]
    return map { update in
      if let id = update.update.id { return id }
      let moment = update.time.timestamp
      var name = moment
      repeat {
        let count = counts[update.time, default: 0] + 1
        counts[update.time] = count
        name = count == 1 ? moment : "\(moment)-\(count)"
      } while !taken.insert(name).inserted
      return name
    }
  }
}
