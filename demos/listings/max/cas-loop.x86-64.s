// max cas-loop: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
    mov rax, [rbp - 0x48]
    mov rax, [rax]
    test rax, rax
    jne L5
    mov rax, r14
    shl rax, 0xd
    xor rax, r14
    mov r12, rax
    shr r12, 0x7
    xor r12, rax
    mov r14, r12
    shl r14, 0x11
    xor r14, r12
    and r12d, 0xf
    add r12, r15
    sub r12, 0xe
    mov eax, 0x0
    cmovb r12, rax
L1: mov rax, [rbp - 0x40]
    cmp r12, rax
    cmova rax, r12
    mov [rbp - 0x40], rax
    mov r15, [rdx]                      // load // ▸
    cmp r15, r12
    jae L7
    mov rax, r15
    lock cmpxchg [rdx], r12             // if it is still rax, store // ▸
    je L6
    mov r15, rax
    inc rbx
    mov rax, [rcx + 0x48]               // of atomtop itself
    test rax, rax
    je L4
L2: // 13 left out: Spin.backOff; then L6 or L7
L3: mov r15, rax
    inc rbx
L4: cmp r15, r12
    jae L7
    mov rax, r15
    lock cmpxchg [rdx], r12             // if it is still rax, store // ▸
    jne L3
    jmp L6
L5: // 8 left out: Offer.given; then L1
L6: inc qword ptr [rcx + 0x8]           // atomtop counts
    mov r15, r12
L7: inc r13
    mov rax, [rcx + 0x40]               // is there a next one?
    cmp r13, rax
    jae done                            // no, or the gate is closing
// :shown
