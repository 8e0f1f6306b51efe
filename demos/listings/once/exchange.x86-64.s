// once exchange: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
    mov eax, 0x1
    lock xadd [r12], rax                // add, and get what was there // ▸
    lea rbx, [r15 + 0x1]
    inc rax
    cmp rax, rdx
    jne L1
    // 18 left out; then L2 or L4
L1: test byte ptr [rbp - 0x78], 0x1
    je L3
    // 9 left out: Meeting.sleep; then L4
L2: // 3 left out; then L4
L3: mov r13, [rbp - 0x88]
    mov rax, [r13]
    cmp rax, r15
    je L5
L4: mov rax, [rsi]
    mov ecx, 0x1
    xchg [rax], rcx                     // swap in one step, and fence // ▸
    test rcx, rcx
    jne L7
    // 2 left out; then L7
L5: // 6 left out; then L6
L6: // 23 left out: sched_yield; then L4
L7: inc r14
    mov rax, [r9 + 0x40]                // is there a next one?
    mov r15, rbx
    cmp r14, rax
    jae done                            // no, or the gate is closing
// :shown
