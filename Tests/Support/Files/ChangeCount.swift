package import FileSystem
import Foundation
import Synchronization

/// How many changes of the disk a run was about to make.
package final class ChangeCount: Sendable {
  private let counted = Mutex(0)

  package init() {}

  package var count: Int { counted.withLock { $0 } }

  /// Counts one more.
  package func next() -> Int {
    counted.withLock { counted in
      counted += 1
      return counted
    }
  }

  /// A disk on which the change of that number fails, and no other.
  package func disk(failingAt failing: Int) -> OutputDisk {
    OutputDisk { change, path throws(DiskError) in
      if self.next() == failing { throw DiskError("\(change)", path, reason: "made up") }
    }
  }

  /// A disk on which the run dies at the change of that number: a write is cut off in its middle, and nothing follows.
  package func disk(dyingAt fatal: Int) -> OutputDisk {
    OutputDisk { change, path throws(DiskError) in
      let number = self.next()
      if number == fatal, change == .write { try? Data("half".utf8).write(to: URL(filePath: path)) }
      if number >= fatal { throw DiskError("\(change)", path, reason: "dead") }
    }
  }

  /// A disk on which no folder can be made to last.
  package static let withoutSync = OutputDisk { change, path throws(DiskError) in
    if change == .sync { throw DiskError("sync", path, reason: "made up") }
  }
}
