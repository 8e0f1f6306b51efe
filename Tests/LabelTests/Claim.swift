/// What the program runs on x86-64 for a part of an operation: the one place that comments, labels and
/// the machine code are held against.
struct Claim {
  /// The type that says how: an operation, a lock, a way to set a flag. Or a function.
  let name: String
  /// Forms of instructions in the order in which they run; see ``Instruction/form``.
  let weak: [String]
  /// The same where accesses are sequentially consistent.
  let strong: [String]

  init(_ name: String, _ weak: String..., strong: [String]? = nil) {
    self.name = name
    self.weak = weak
    self.strong = strong ?? weak
  }

  /// What the loop runs.
  func instructions(in loop: HotLoop) -> [String] {
    loop.isSequentiallyConsistent ? strong : weak
  }

  /// Instructions as people name them: "lock inc" of "lock inc [m]".
  static func names(_ forms: [String]) -> [String] {
    forms.map { form in
      let words = form.split(separator: " ")
      return words.prefix(words.first == "lock" ? 2 : 1).joined(separator: " ")
    }
  }

  /// By the types that operations are made of. The loop of an operation runs what each of them claims,
  /// and no other instruction that orders memory.
  static let ofTypes = [
    // counter
    Claim("LoadStore", "inc [m]", strong: ["mov v, [m]", "inc v", "xchg [m], v"]),
    Claim(
      "LoadGapStore", "mov v, [m]", "call", "inc v", "mov [m], v",
      strong: ["mov v, [m]", "call", "inc v", "xchg [m], v"]),
    Claim("FetchAdd", "lock inc [m]"),
    Claim("ShardedAdd", "inc [m]", strong: ["mov v, [m]", "inc v", "xchg [m], v"]),
    Claim("CASLoopAdd", "mov v, [m]", "lock cmpxchg [m], v"),
    Claim("CASBackoffLoopAdd", "mov v, [m]", "lock cmpxchg [m], v"),
    // max
    Claim("CheckStore", "mov v, [m]", "mov [m], v", strong: ["mov v, [m]", "xchg [m], v"]),
    Claim("CASLoopMax", "mov v, [m]", "cmp v, v", "lock cmpxchg [m], v"),
    Claim("FetchMax", "mov v, [m]", "cmp v, v", "cmov v, v", "lock cmpxchg [m], v"),
    Claim("LockedMax", lock, "mov v, [m]", "mov [m], v", unlock),
    // spinlock, and mutexes everywhere
    Claim("UnlockedAdd", "mov v, [m]", "inc v", "mov [m], v"),
    Claim("LockedAdd", "inc [m]"),
    Claim("LockedWork", "mov v, [m]", "imul v, v, v", "mov [m], v"),
    Claim(
      "TestAndSetLock", "lock cmpxchg [m], v", "mov [m], v",
      strong: ["lock cmpxchg [m], v", "xchg [m], v"]),
    Claim(
      "TestTestAndSetLock", "mov v, [m]", "test v, v", "lock cmpxchg [m], v", "mov [m], v",
      strong: ["mov v, [m]", "test v, v", "lock cmpxchg [m], v", "xchg [m], v"]),
    Claim(
      "TicketLock", "lock xadd [m], v", "mov v, [m]", "cmp v, v", "mov [m], v",
      strong: ["lock xadd [m], v", "mov v, [m]", "cmp v, v", "xchg [m], v"]),
    Claim(
      "MCSLock", "xchg [m], v", "lock cmpxchg [m], v", "mov [m], v",
      strong: ["xchg [m], v", "lock cmpxchg [m], v", "xchg [m], v"]),
    Claim(
      "PetersonLock", "mov [m], v", "mov [m], v", "mov v, [m]", "mov [m], v",
      strong: ["xchg [m], v", "xchg [m], v", "mov v, [m]", "xchg [m], v"]),
    Claim("StandardMutex", lock, unlock),
    Claim("AdaptiveMutex", lock, unlock),
    Claim("SwiftMutex", "lock cmpxchg [m], v", "lock cmpxchg [m], v"),
    // once; every race begins with a meeting
    Claim("Race", "lock xadd [m], v"),
    Claim(
      "CheckThenSet", "mov v, [m]", "test v, v", "mov [m], v",
      strong: ["mov v, [m]", "test v, v", "xchg [m], v"]),
    Claim("CompareAndSwap", "lock cmpxchg [m], v"),
    Claim("Exchange", "xchg [m], v"),
    Claim("LockedSet", lock, "mov v, [m]", unlock),
    // ids
    Claim("LoadStoreID", "mov v, [m]", "mov [m], v", strong: ["mov v, [m]", "xchg [m], v"]),
    Claim("FetchAddID", "lock xadd [m], v"),
    Claim("LockedID", lock, "mov v, [m]", "mov [m], v", unlock),
    // ordering
    Claim("TaggedStore", "mov [m], v", strong: ["xchg [m], v"]),
    Claim("OrderedAdd", "lock inc [m]"),
    Claim("FencedStore", "mov [m], v", "lock or [s], v"),
    Claim("LockedStore", lock, "mov [m], v", unlock),
    // sharing
    Claim("OwnWordAdd", "lock inc [m]"),
    Claim("LockedOwnWordAdd", lock, "inc [m]", unlock),
    // pair
    Claim("TwoAtomics", "lock add [m], v", "lock add [m], v"),
    Claim("PackedPair", "mov v, [m]", "lock cmpxchg [m], v"),
    Claim("LockedPair", "add [m], v", "sub [m], v"),
    Claim("ReadWriteLock", "call pthread_rwlock_wrlock", "call pthread_rwlock_unlock"),
    // litmus tests: meetings and flags; what an instance runs is looked at in ``LitmusCode``
    Claim(
      "LitmusBatch", "lock xadd [m], v", "lock or [s], v",
      strong: ["lock xadd [m], v", "lock or [s], v", "xchg [m], v"]),
    Claim("LitmusInstance", strong: ["xchg [m], v"]),
    Claim("Fenced", "lock or [s], v"),
  ]

  /// What the plain loop runs for every operation, behind the operation's own instructions.
  static let ofLoop = Claim("perform", "inc v", "mov v, [m]", "cmp v, v")

  /// By functions that become part of loops, each with a type in whose loops one sees it.
  static let ofFunctions = [
    (claim: Claim("bump", "inc [m]"), type: "CheckStore"),
    (claim: Claim("cs_spin_hint", "pause"), type: "TestAndSetLock"),
  ]

  private static let lock = "call pthread_mutex_lock"
  private static let unlock = "call pthread_mutex_unlock"
}
