import Testing

/// The tests read disassemblies right, whichever tool printed them.
@Suite("Disassembly")
struct DisassemblyTests {
  @Test(
    "instructions of llvm-objdump and of GNU objdump have the same form",
    arguments: [
      ("mov\trax, qword ptr [rdi]", "mov    rax,QWORD PTR [rdi]", "mov v, [m]"),
      (
        "lock cmpxchg\tqword ptr [rdi], r11", "lock cmpxchg QWORD PTR [rdi],r11",
        "lock cmpxchg [m], v"
      ),
      (
        "lock or\tdword ptr [rsp - 0x40], 0x0", "lock or DWORD PTR [rsp-0x40],0x0",
        "lock or [s], v"
      ),
      ("lock inc\tqword ptr [rdi + 8*rdx]", "lock inc QWORD PTR [rdi+rdx*8]", "lock inc [m]"),
      ("cmovg\trcx, rax", "cmovg  rcx,rax", "cmov v, v"),
      ("jae\t0x208e52 <f+0x52>", "jae    208e52 <f+0x52>", "j"),
      ("jmp\t0x208e40 <f+0x40>", "jmp    208e40 <f+0x40>", "jmp"),
      ("call\t0x232600 <work>", "call   232600 <work>", "call"),
    ])
  func forms(_ llvm: String, _ gnu: String, _ form: String) {
    let both = [llvm, gnu].map { Instruction(address: 0, text: $0) }
    #expect(both.map(\.form) == [form, form])
    #expect(both[0].target == both[1].target)
    #expect(both[0].callee == both[1].callee)
    #expect(!both[0].isIndirectCall)
  }

  @Test(
    "calls through pointers are told from others",
    arguments: ["call\tqword ptr [rbp + 0x10]", "call   QWORD PTR [rbp+0x10]", "call\trax"])
  func indirectCalls(_ text: String) {
    #expect(Instruction(address: 0, text: text).isIndirectCall)
  }

  @Test(
    "calls of the runtime are told from others",
    arguments: [
      ("swift_release", true), ("swift_retain@plt", true), ("$s10Contention8ContestVWOe", true),
      ("pthread_mutex_lock@plt", false), ("$s10Contention5TallyV7perform4workys6UInt64V_tF", false),
    ])
  func runtimeCalls(_ callee: String, _ isRuntime: Bool) {
    #expect(Instruction(address: 0, text: "call\t0x10 <\(callee)>").callsRuntime == isRuntime)
  }

  @Test("a turn of a loop has a beginning and an end")
  func turn() {
    // As LLVM likes to lay out a lock's loop: the release first, then the question, then the taking.
    let code = Code(
      from: 0x10,
      in: Disassembly(
        """
          10:\tjmp\t0x30 <f+0x20>
          20:\tmov\tqword ptr [rdi], rax
          28:\tinc\trcx
          30:\tcmp\trcx, rdx
          38:\tjae\t0x60 <f+0x50>
          40:\tlock
          41:\txadd\tqword ptr [rdi], rax
          48:\tjmp\t0x20 <f+0x10>
          60:\tmov\tqword ptr [rsi], rcx
          68:\tret
        """))
    #expect(code.loop == [0x20, 0x28, 0x30, 0x38, 0x40, 0x48])
    #expect(code.runs(["lock xadd [m], v", "mov [m], v", "inc v", "cmp v, v"]))
    #expect(!code.runs(["mov [m], v", "lock xadd [m], v"]))
    #expect(!code.runs(["mov [m], v", "mov [m], v"]))
  }
}
