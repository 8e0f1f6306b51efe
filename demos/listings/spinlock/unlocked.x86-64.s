// spinlock unlocked: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
    mov rbx, [r14]                      // load // ▸
    test r12, r12
    je L1
    // 3 left out: Tally.perform; then L1
L1: mov rdi, [r15 + 0x60]               // of atomtop itself
    test rdi, rdi
    jne L3
L2: mov rax, [r14]                      // load // ▸
    cmp rax, rbx
    je L4
    inc qword ptr [r15 + 0x20]          // atomtop counts
    jmp L4
L3: // 3 left out: Tally.perform; then L2
L4: inc rbx
    mov [r14], rbx                      // store // ▸
    inc r13
    mov rax, [r15 + 0x40]               // is there a next one?
    cmp r13, rax
    jae done                            // no, or the gate is closing
// :shown
