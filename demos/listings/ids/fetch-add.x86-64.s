// ids fetch-add: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
    test r13, r13
    je L1
    cmp r13, rbx
    jb L2
L1: // 23 left out: IDLog.claim; then L2
L2: mov rcx, r12
    mov r12d, 0x1
    lock xadd [r14], r12                // add, and get what was there // ▸
    mov rax, r12
    sub rax, rcx
    cmp rax, 0x1
    jne L3
    cmp rdi, 0x1e
    jbe L7
L3: test r13, r13
    je L4
    mov byte ptr [r13], dil
    lea rcx, [rax - 0x1]
    cmp rcx, 0xfe
    ja L5
    mov byte ptr [r13 + 0x1], al
    add r13, 0x2
    jmp L6
L4: xor r13d, r13d
    jmp L8
L5: mov byte ptr [r13 + 0x1], 0x0
    mov [r13 + 0x2], r12
    add r13, 0xa
L6: xor edi, edi
    jmp L8
L7: inc rdi
L8: inc r11
    mov rax, [r15 + 0x40]               // is there a next one?
    cmp r11, rax
    jae done                            // no, or the gate is closing
// :shown
