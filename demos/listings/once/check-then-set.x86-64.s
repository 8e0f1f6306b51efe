// once check-then-set: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
    mov eax, 0x1
    lock xadd [rdx], rax                // add, and get what was there // ▸
    lea r12, [r15 + 0x1]
    inc rax
    cmp rax, r8
    jne L1
    // 18 left out; then L2 or L4
L1: test byte ptr [rbp - 0x68], 0x1
    je L3
    // 9 left out: Meeting.sleep; then L4
L2: // 3 left out; then L4
L3: mov r13, [rbp - 0x78]
    mov rax, [r13]
    cmp rax, r15
    je L5
L4: mov r15, [rsi]
    mov rax, [r15]                      // load // ▸
    test rax, rax
    jne L8
    mov rdi, [r14 + 0x60]               // of atomtop itself
    test rdi, rdi
    je L7
    // 6 left out: Tally.perform; then L7
L5: // 6 left out; then L6
L6: // 23 left out: sched_yield; then L4
L7: mov qword ptr [r15], 0x1            // store // ▸
    inc qword ptr [r14 + 0x18]          // atomtop counts
L8: inc rbx
    mov rax, [r14 + 0x40]               // is there a next one?
    mov r15, r12
    cmp rbx, rax
    jae done                            // no, or the gate is closing
// :shown
