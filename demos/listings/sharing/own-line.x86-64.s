// sharing own-line: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
L1: lock inc qword ptr [rsi + rdi]      // add 1, nobody in between // ▸
    inc rdx
    mov r9, [r8 + 0x40]                 // is there a next one?
    cmp rdx, r9
    jb L1                               // yes
// :shown
