// spinlock peterson-relaxed: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
    mov qword ptr [rsi + r12 + 0x2100], 0x1 // store // ▸
    mov [rsi + 0x1080], r13             // store // ▸
L1: mov rax, [rsi + r14]                // load // ▸
    test rax, rax
    je L3
    mov rax, [rsi + 0x1080]             // load // ▸
    cmp rax, r13
    jne L3
    mov rax, [rbx + 0x48]               // of atomtop itself
    cmp rax, 0x1
    ja L2
    pause                               // spin hint
    jmp L1
L2: // 16 left out: Spin.backOff; then L3
L3: inc qword ptr [rsi]                 // load, add 1, store // ▸
    mov qword ptr [rsi + r12 + 0x2100], 0x0 // store // ▸
    inc r15
    mov rax, [rbx + 0x40]               // is there a next one?
    cmp r15, rax
    jae done                            // no, or the gate is closing
// :shown
