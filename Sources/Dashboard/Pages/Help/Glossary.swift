import Contention

extension HelpText {
  /// The field's words that the screen uses and does not explain where they stand.
  static let words = Section(
    title: "Words",
    entries: [
      (
        "atomic",
        "An operation that happens as one step: no thread can see it half done, or get in between."
      ),
      (
        "ordering",
        "What other threads may rely on when they see an operation: which writes before it they see, too."
      ),
      (
        "relaxed",
        "The weakest ordering. The operation itself is atomic, and nothing is promised about other memory."
      ),
      (
        "acq-rel",
        "Acquire and release. Whoever loads (acquire) what another thread stored (release) also sees "
          + "everything that it wrote before. What a lock and a flag that guards data need."
      ),
      (
        "seq-cst",
        "Sequentially consistent, the strongest ordering: all such operations have one order that every "
          + "thread agrees on."
      ),
      (
        "CAS",
        "Compare-and-swap: stores a new value only if the old one is still what was expected, and tells "
          + "whether it did. A weak one may fail for no reason, so it stands in a loop."
      ),
      (
        "lost update",
        "Two workers loaded the same value, and both stored their own result: one of the two is gone."
      ),
      (
        "backoff",
        "What a worker does after a failed attempt, before the next: nothing, one spin hint, more of them "
          + "each time (exponential), or letting another thread run (yield)."
      ),
      (
        "spin hint",
        "An instruction that tells the CPU that this thread only waits (pause on x86, isb on "
          + "arm64). It saves power, and gives way to another thread on the same core."
      ),
      (
        "spin lock",
        "A lock whose waiters keep asking. A mutex lets them sleep and wakes them."
      ),
      (
        "cache line",
        "The piece of memory, mostly 64 bytes, that a CPU owns while it writes. Two CPUs that write to one "
          + "line take it from each other, even if they use different words of it: false sharing."
      ),
      (
        "gap",
        "Work on purpose between a broken variant's load and its store: the wider, the more others get in."
      ),
      (
        "p50, p99",
        "Percentiles: 50 % and 99 % of the sampled waits were no longer. p50 is the median."
      ),
      ("fair", "Whether all workers did the same: 1.00 is equal shares. See the column."),
      (
        "run length",
        "How often in a row the same worker got the lock, or changed the word. See the column run."
      ),
    ])
}
