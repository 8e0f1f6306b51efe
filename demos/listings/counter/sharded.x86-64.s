// counter sharded: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
L1: inc qword ptr [rsi + rdi]           // load, add 1, store // ▸
    inc rdx
    mov r9, [r8 + 0x40]                 // is there a next one?
    cmp rdx, r9
    jb L1                               // yes
// :shown
