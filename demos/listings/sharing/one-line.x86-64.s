// sharing one-line: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
L1: mov r9, [r8 + 0x40]                 // is there a next one?
    cmp rdx, r9
    jae done                            // no, or the gate is closing
    lock inc qword ptr [rsi + 8*rdi]    // add 1, nobody in between // ▸
    inc rdx
    jmp L1
// :shown
