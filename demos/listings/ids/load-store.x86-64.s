// ids load-store: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
    test r12, r12
    je L1
    cmp r12, r15
    jae L1
    mov rbx, r13
    jmp L2
L1: // 25 left out: IDLog.claim; then L2
L2: mov r13, [rsi]                      // load // ▸
    mov rdi, [r9 + 0x60]                // of atomtop itself
    test rdi, rdi
    jne L8
L3: lea rax, [r13 + 0x1]
    mov [rsi], rax                      // store // ▸
    mov rax, r13
    sub rax, rbx
    cmp rax, 0x1
    jne L4
    cmp r10, 0x1e
    jbe L9
L4: test r12, r12
    je L5
    mov byte ptr [r12], r10b
    lea rcx, [rax - 0x1]
    cmp rcx, 0xfe
    ja L6
    mov byte ptr [r12 + 0x1], al
    add r12, 0x2
    jmp L7
L5: xor r12d, r12d
    jmp L10
L6: mov byte ptr [r12 + 0x1], 0x0
    mov [r12 + 0x2], r13
    add r12, 0xa
L7: xor r10d, r10d
    jmp L10
L8: // 11 left out: Tally.perform; then L3
L9: inc r10
L10: inc rdx
    mov rax, [r9 + 0x40]                // is there a next one?
    cmp rdx, rax
    jae done                            // no, or the gate is closing
// :shown
