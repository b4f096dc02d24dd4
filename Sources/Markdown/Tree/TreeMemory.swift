import CCmark

/// The memory of one tree. The many small blocks that libcmark asks for are cut from a few large ones, which are freed
/// together: one by one they would take a third of the time of parsing.
///
/// libcmark's functions for memory have no argument that says which tree it is for, so that is noted for the thread.
struct TreeMemory: ~Copyable {
  private let arena: UnsafeMutablePointer<Arena>
  /// What each node points to.
  private let functions: UnsafeMutablePointer<cmark_mem>

  init() {
    arena = .allocate(capacity: 1)
    arena.initialize(to: Arena())
    functions = .allocate(capacity: 1)
    functions.initialize(
      to: cmark_mem(
        calloc: { Arena.current.pointee.allocate($0 * $1) },
        realloc: { Arena.current.pointee.reallocate($0, size: $1) },
        free: { _ in }))
  }

  deinit {
    arena.pointee.free()
    arena.deallocate()
    functions.deallocate()
  }

  /// Lets libcmark take memory from here as long as `body` runs, by the functions that it gets.
  borrowing func use<R>(_ body: (UnsafeMutablePointer<cmark_mem>) -> R) -> R {
    let previous = pthread_getspecific(Arena.key)
    pthread_setspecific(Arena.key, arena)
    defer { pthread_setspecific(Arena.key, previous) }
    return body(functions)
  }
}

/// Large blocks, and how far the latest of them is used.
private struct Arena {
  /// The latest large block, which begins with a pointer to the one before it.
  private var latest: UnsafeMutableRawPointer?
  /// Where the next block is cut from it.
  private var next: UnsafeMutableRawPointer?
  /// Bytes of the latest block that are free.
  private var left = 0

  /// Which thread uses which arena.
  static let key: pthread_key_t = {
    var key = pthread_key_t()
    precondition(pthread_key_create(&key, nil) == 0, "a program has room for more than a thousand keys")
    return key
  }()

  static var current: UnsafeMutablePointer<Arena> {
    guard let arena = pthread_getspecific(key) else { preconditionFailure("libcmark runs within TreeMemory.use") }
    return arena.assumingMemoryBound(to: Arena.self)
  }

  /// Bytes of a large block; less than what the system maps for itself and clears each time.
  private static let blockSize = 64 << 10
  /// Bytes before each block: the size of one that is handed out, where the one before a large one is.
  private static let header = 16

  /// A multiple of what any type is aligned to.
  private static func rounded(_ size: Int) -> Int { (size + 15) & ~15 }

  /// A block of zeros.
  mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    let block = take(size)
    memset(block, 0, size)
    return block
  }

  /// A block of any bytes.
  private mutating func take(_ size: Int) -> UnsafeMutableRawPointer {
    let size = Self.rounded(size)
    if left < Self.header + size { grow(by: Self.header + size) }
    guard let start = next else { preconditionFailure("a large block has room") }
    start.storeBytes(of: size, as: Int.self)
    next = start + Self.header + size
    left -= Self.header + size
    return start + Self.header
  }

  /// A block that begins with the bytes of another, which it takes the place of.
  mutating func reallocate(_ block: UnsafeMutableRawPointer?, size: Int) -> UnsafeMutableRawPointer {
    guard let block else { return take(size) }
    let before = (block - Self.header).load(as: Int.self)
    if size <= before { return block }
    let longer = take(size)
    longer.copyMemory(from: block, byteCount: before)
    return longer
  }

  private mutating func grow(by room: Int) {
    let size = max(Self.blockSize, Self.header + room)
    guard let block = malloc(size) else { preconditionFailure("no memory is left") }
    block.storeBytes(of: latest, as: UnsafeMutableRawPointer?.self)
    latest = block
    next = block + Self.header
    left = size - Self.header
  }

  mutating func free() {
    while let block = latest {
      latest = block.load(as: UnsafeMutableRawPointer?.self)
      CCmark.free(block)
    }
  }
}
