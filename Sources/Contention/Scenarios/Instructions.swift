/// What this family of CPUs really runs for an atomic operation at each ordering, as LLVM compiles
/// it. (Intel SDM, volume 3, chapter 9.2; Arm Architecture Reference Manual, B2.3.)
enum Instructions {
  #if arch(x86_64)
    static let family = "x86-64"
    static let lesson = """
      every store is a release already and every locked instruction a full barrier, so relaxed \
      costs the same as release, and a relaxed add the same as a seq-cst one. Only the seq-cst \
      store differs: it waits until the store is visible to all.
      """
    static let storeRelaxed = "mov"
    static let storeRelease = "mov"
    static let storeSeqCst = "xchg, a full barrier"
    static let addRelaxed = "lock inc"
    static let addSeqCst = "lock inc"
    static let fence = "mov, then mfence"
  #elseif arch(arm64)
    static let family = "arm64"
    static let lesson = """
      each ordering has its own instruction, and the barrier that a seq-cst store or add needs is \
      part of it.
      """
    static let storeRelaxed = "str"
    static let storeRelease = "stlr"
    static let storeSeqCst = "stlr"
    static let addRelaxed = "ldadd (a loop before armv8.1)"
    static let addSeqCst = "ldaddal (a loop before armv8.1)"
    static let fence = "str, then dmb ish"
  #else
    static let family = "This CPU family"
    static let lesson = "its instructions are not described here."
    static let storeRelaxed = "an atomic store"
    static let storeRelease = "an atomic store"
    static let storeSeqCst = "an atomic store with a barrier"
    static let addRelaxed = "an atomic add"
    static let addSeqCst = "an atomic add with barriers"
    static let fence = "a store, then a full barrier"
  #endif
}
