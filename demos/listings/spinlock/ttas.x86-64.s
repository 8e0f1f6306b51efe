// spinlock ttas: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
    mov rax, [r14 + 0x1080]             // load // ▸
    test rax, rax
    jne L1
    xor eax, eax
    lock cmpxchg [r14 + 0x1080], r12    // if it is still rax, store // ▸
    je L5
    inc qword ptr [r15 + 0x10]          // atomtop counts
L1: mov rax, [r15 + 0x48]               // of atomtop itself
    cmp rax, 0x1
    jbe L4
L2: // 11 left out: Spin.backOff; then L5
L3: mov rax, [r15 + 0x48]               // of atomtop itself
    cmp rax, 0x2
    jae L2
L4: pause                               // spin hint
    mov rax, [r14 + 0x1080]             // load // ▸
    test rax, rax
    jne L3
    xor eax, eax
    lock cmpxchg [r14 + 0x1080], r12    // if it is still rax, store // ▸
    je L5
    inc qword ptr [r15 + 0x10]          // atomtop counts
    jmp L3
L5: inc qword ptr [r14]                 // load, add 1, store // ▸
    mov qword ptr [r14 + 0x1080], 0x0   // store // ▸
    inc r13
    mov rax, [r15 + 0x40]               // is there a next one?
    cmp r13, rax
    jae done                            // no, or the gate is closing
// :shown
