import Prose

extension Program {
  /// The programs of a template one behind the other, each ended by a return: partials become jumps, and all that
  /// operations refer to stands in one place.
  ///
  /// - Returns: with the program, where each of those that went into it begins.
  static func linked(_ programs: [Program]) -> (program: Program, entries: [Int]) {
    var entries: [Int] = []
    var next = 0
    for program in programs {
      entries.append(next)
      next += program.operations.count + 1
    }
    var linked = Program()
    for program in programs { linked.append(program, entries) }
    return (linked, entries)
  }

  private mutating func append(_ program: Program, _ entries: [Int]) {
    let base = self
    operations.reserveCapacity(operations.count + program.operations.count + 1)
    for operation in program.operations { operations.append(operation.moved(behind: base, entries)) }
    operations.append(.return)
    text += program.text
    lineBases += program.lineBases
    places += program.places
    paths += program.paths
  }
}

extension Operation {
  /// The same operation where the tables that it refers to follow those of `base`.
  fileprivate func moved(behind base: Program, _ entries: [Int]) -> Operation {
    switch self {
    case .text(var literal):
      literal.range = literal.range.lowerBound + base.text.count..<literal.range.upperBound + base.text.count
      return .text(literal)
    case .lineBase(let index): return .lineBase(index + base.lineBases.count)
    case .value(let operand, let insertion):
      return .value(operand.moved(behind: base), insertion.moved(behind: base))
    case .section(let operand, let end): return .section(operand.moved(behind: base), end: end + base.operations.count)
    case .inverted(let operand, let end):
      return .inverted(operand.moved(behind: base), end: end + base.operations.count)
    case .call(let program): return .call(entries[program])
    case .end, .return: return self
    }
  }
}

extension Operand {
  fileprivate func moved(behind base: Program) -> Operand {
    guard case .path(let index) = self else { return self }
    return .path(index + base.paths.count)
  }
}

extension Insertion {
  fileprivate func moved(behind base: Program) -> Insertion {
    switch self {
    case .markdownText(let place): .markdownText(place: place + base.places.count)
    case .markdownProse(let place): .markdownProse(place: place + base.places.count)
    case .markdownDestination(let place): .markdownDestination(place: place + base.places.count)
    case .plainProse(let place): .plainProse(place: place + base.places.count)
    case .plainText, .htmlText, .htmlURL, .verbatim: self
    }
  }
}
