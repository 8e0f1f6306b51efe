// pair packed: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
    test r13b, 0x1
    jne L2
    test r13b, 0x2
    mov ebx, 0xffffffff
    movabs rax, -0xffffffff
    cmove rbx, rax
    mov rax, [r14]                      // load // ▸
    lea rcx, [rax + rbx]
    lock cmpxchg [r14], rcx             // if it is still rax, store // ▸
    je L5
    inc qword ptr [r15 + 0x10]          // atomtop counts
    mov rcx, [r15 + 0x48]               // of atomtop itself
    test rcx, rcx
    je L3
L1: // 19 left out: Spin.backOff; then L5
L2: mov rax, [r14]                      // load // ▸
    mov ecx, eax
    shr rax, 0x20
    add rcx, rax
    cmp rcx, 0x200000
    je L6
    inc qword ptr [r15 + 0x20]          // atomtop counts
    jmp L6
L3: mov rcx, rax
    add rcx, rbx
    lock cmpxchg [r14], rcx             // if it is still rax, store // ▸
    je L5
L4: inc qword ptr [r15 + 0x10]          // atomtop counts
    lea rcx, [rax + rbx]
    lock cmpxchg [r14], rcx             // if it is still rax, store // ▸
    jne L4
    jmp L5
L5: inc qword ptr [r15 + 0x8]           // atomtop counts
L6: inc r13
    mov rax, [r15 + 0x40]               // is there a next one?
    cmp r13, rax
    jae done                            // no, or the gate is closing
// :shown
