// ordering store-seq-cst: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
L1: inc rcx
    mov r9, rcx
    or r9, r8
    xchg [rsi], r9                      // swap in one step, and fence // ▸
    mov r9, [rdi + 0x40]                // is there a next one?
    cmp rcx, r9
    jb L1                               // yes
// :shown
