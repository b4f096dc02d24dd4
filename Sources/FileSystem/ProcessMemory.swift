import CDisk

/// What the process does with memory that it has freed.
package enum ProcessMemory {
  /// Gives large blocks back to the system as soon as they are freed.
  ///
  /// glibc keeps more and more of them otherwise: each one that is freed raises the size from which on it would return
  /// them, up to 32 MiB (`mallopt(3)`), and what is allocated in their place later leaves gaps. The size is the one that
  /// it begins with, which documents of an incident do not reach.
  package static func returnLargeBlocks() { memory_return(1 << 17) }

  /// Gives back what is free between blocks that stay: for a moment at which most of what a long run held is freed.
  package static func trim() { memory_trim() }
}
