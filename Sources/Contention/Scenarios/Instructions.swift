/// What a family of CPUs runs for an atomic operation at each ordering, as LLVM compiles it.
/// (Intel SDM, volume 3, chapter 9.2; Arm Architecture Reference Manual, B2.3.)
///
/// Not to be written from memory: `make labels` looks for the instructions of x86-64 in the release
/// program, and for those of arm64 in what the compiler makes for it.
struct Instructions: Sendable {
  /// Instructions in order, and what one should know of them.
  struct Label: Sendable, CustomStringConvertible {
    let instructions: [String]
    /// What stands for them in a program that also runs on CPUs without LSE, the atomic instructions
    /// of armv8.1; nil where that makes no difference.
    var withoutLSE: [String]?
    var remark: String?

    var description: String {
      var text = instructions.joined(separator: ", then ")
      if let withoutLSE {
        text += " if built for LSE, else a loop of \(withoutLSE.joined(separator: " and "))"
      }
      return text + (remark.map { ", \($0)" } ?? "")
    }
  }

  let family: String
  /// The memory model of these CPUs; nil: none that is computed.
  let model: MemoryModel?
  let lesson: String
  let storeRelaxed: Label
  let storeRelease: Label
  let storeSeqCst: Label
  let addRelaxed: Label
  let addSeqCst: Label
  let fence: Label

  /// Those of the CPUs that this program is built for.
  static var here: Instructions {
    #if arch(x86_64)
      x86
    #elseif arch(arm64)
      arm
    #else
      #error("which instructions does this CPU family have for atomics?")
    #endif
  }

  /// x86-64.
  static let x86 = Instructions(
    family: "x86-64",
    model: .tso,
    lesson: """
      every store is a release already and every locked instruction a full barrier, so relaxed \
      costs the same as release, and a relaxed add the same as a seq-cst one. Only the seq-cst \
      store differs: it waits until the store is visible to all. A seq-cst fence does \
      the same, by a locked instruction that changes nothing.
      """,
    storeRelaxed: Label(instructions: ["mov"]),
    storeRelease: Label(instructions: ["mov"]),
    storeSeqCst: Label(instructions: ["xchg"], remark: "a full barrier"),
    addRelaxed: Label(instructions: ["lock inc"]),
    addSeqCst: Label(instructions: ["lock inc"]),
    // LLVM's choice for x86-64 in general, because mfence takes several times as long.
    fence: Label(instructions: ["mov", "lock or"], remark: "a full barrier"))

  /// arm64.
  static let arm = Instructions(
    family: "arm64",
    model: nil,
    lesson: """
      the barrier that a store or an add needs is part of its instruction. It is one and the \
      same for release and seq-cst stores, so only a relaxed one can cost less. Each add has its \
      own, or a loop if the program is built for CPUs before armv8.1 as well.
      """,
    storeRelaxed: Label(instructions: ["str"]),
    storeRelease: Label(instructions: ["stlr"]),
    storeSeqCst: Label(instructions: ["stlr"], remark: "as for a release"),
    addRelaxed: Label(instructions: ["ldadd"], withoutLSE: ["ldxr", "stxr"]),
    addSeqCst: Label(instructions: ["ldaddal"], withoutLSE: ["ldaxr", "stlxr"]),
    fence: Label(instructions: ["str", "dmb ish"]))
}
