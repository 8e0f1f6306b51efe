// spinlock mcs: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
    mov qword ptr [rsi + r13 + 0x2108], 0x0 // store // ▸
    mov qword ptr [rsi + r13 + 0x2100], 0x1 // store // ▸
    mov rax, r14
    xchg [rsi + 0x1080], rax            // swap in one step, and fence // ▸
    test rax, rax
    je L6
    shl rax, 0x7
    mov [rsi + rax + 0x2088], r14       // store // ▸
L1: mov rax, [rsi + r13 + 0x2100]       // load // ▸
    test rax, rax
    je L6
    mov rax, [rbx + 0x48]               // of atomtop itself
    cmp rax, 0x1
    ja L4
    pause                               // spin hint
    jmp L1
L2: mov rax, r14
    lock cmpxchg [rsi + 0x1080], r15    // if it is still rax, store // ▸
    je L8
L3: mov rax, [rsi + r13 + 0x2108]       // load // ▸
    test rax, rax
    jne L7
    mov rax, [rbx + 0x48]               // of atomtop itself
    cmp rax, 0x1
    ja L5
    pause                               // spin hint
    jmp L3
L4: // 13 left out: Spin.backOff; then L6
L5: // 13 left out: Spin.backOff; then L7
L6: inc qword ptr [rsi]                 // load, add 1, store // ▸
    mov rax, [rsi + r13 + 0x2108]       // load // ▸
    test rax, rax
    je L2
L7: shl rax, 0x7
    mov qword ptr [rsi + rax + 0x2080], 0x0 // store // ▸
L8: inc r12
    mov rax, [rbx + 0x40]               // is there a next one?
    cmp r12, rax
    jae done                            // no, or the gate is closing
// :shown
