// pair two-atomics: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
    test r15b, 0x1
    jne L2
    mov r12d, r15d
    and r12d, 0x2
    lea rax, [r12 - 0x1]
    lock add [rsi], rax                 // add, nobody in between // ▸
    mov rdi, [rbx + 0x60]               // of atomtop itself
    test rdi, rdi
    jne L3
L1: mov eax, 0x1
    sub rax, r12
    lock add [rdx], rax                 // add, nobody in between // ▸
    inc r15
    jmp L5
L2: mov rax, [rsi]                      // load // ▸
    mov rdi, [rdx]                      // load // ▸
    add rdi, rax
    cmp rdi, 0x200000
    je L4
    inc qword ptr [rbx + 0x20]          // atomtop counts
    jmp L4
L3: // 9 left out: Tally.perform; then L1
L4: inc r15
L5: mov rax, [rbx + 0x40]               // is there a next one?
    cmp r15, rax
    jae done                            // no, or the gate is closing
// :shown
