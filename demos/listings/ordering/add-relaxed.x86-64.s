// ordering add-relaxed: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
L1: mov r8, [rdi + 0x40]                // is there a next one?
    cmp rcx, r8
    jae done                            // no, or the gate is closing
    lock inc qword ptr [rsi]            // add 1, nobody in between // ▸
    inc rcx
    jmp L1
// :shown
