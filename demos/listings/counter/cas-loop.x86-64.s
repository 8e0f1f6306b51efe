// counter cas-loop: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
L1: mov rax, [rsi]                      // load // ▸
    mov rdi, r9
L2: inc rdi
    lea r9, [rax + 0x1]
    lock cmpxchg [rsi], r9              // if it is still rax, store // ▸
    jne L2
    inc rcx
    mov rax, [r8 + 0x40]                // is there a next one?
    lea r9, [rdi - 0x1]
    cmp rcx, rax
    jb L1                               // yes
// :shown
