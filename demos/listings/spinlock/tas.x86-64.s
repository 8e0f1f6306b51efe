// spinlock tas: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
    xor eax, eax
    lock cmpxchg [r14 + 0x1080], r12    // if it is still rax, store // ▸
    je L3
    inc qword ptr [r15 + 0x10]          // atomtop counts
    mov rax, [r15 + 0x48]               // of atomtop itself
    cmp rax, 0x1
    ja L2
L1: pause                               // spin hint
    xor eax, eax
    lock cmpxchg [r14 + 0x1080], r12    // if it is still rax, store // ▸
    je L3
    inc qword ptr [r15 + 0x10]          // atomtop counts
    mov rax, [r15 + 0x48]               // of atomtop itself
    cmp rax, 0x2
    jb L1
L2: // 8 left out: Spin.backOff; then L3
L3: inc qword ptr [r14]                 // load, add 1, store // ▸
    mov qword ptr [r14 + 0x1080], 0x0   // store // ▸
    inc r13
    mov rax, [r15 + 0x40]               // is there a next one?
    cmp r13, rax
    jae done                            // no, or the gate is closing
// :shown
