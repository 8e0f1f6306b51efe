// max check-store: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
    mov rax, [r15]
    test rax, rax
    jne L3
    mov rax, rcx
    shl rax, 0xd
    xor rax, rcx
    mov r12, rax
    shr r12, 0x7
    xor r12, rax
    mov rcx, r12
    shl rcx, 0x11
    xor rcx, r12
    and r12d, 0xf
    add r12, r8
    sub r12, 0xe
    mov eax, 0x0
    cmovb r12, rax
L1: cmp r12, r9
    cmova r9, r12
    mov rax, [r13]                      // load // ▸
    cmp rax, r8
    jae L2
    inc qword ptr [rbx + 0x20]          // atomtop counts
L2: cmp rax, r12
    jae L5
    mov rax, [rbx + 0x60]               // of atomtop itself
    test rax, rax
    je L4
    // 16 left out: Tally.perform; then L4
L3: // 21 left out: Offer.given; then L1
L4: mov [r13], r12                      // store // ▸
    mov rax, r12
L5: inc r14
    mov rsi, [rbx + 0x40]               // is there a next one?
    mov r8, rax
    cmp r14, rsi
    jae done                            // no, or the gate is closing
// :shown
