// max check-store: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
    mov rax, [r12]
    test rax, rax
    jne L3
    mov rax, rcx
    shl rax, 0xd
    xor rax, rcx
    mov r13, rax
    shr r13, 0x7
    xor r13, rax
    mov rcx, r13
    shl rcx, 0x11
    xor rcx, r13
    and r13d, 0xf
    add r13, r8
    sub r13, 0xe
    mov eax, 0x0
    cmovb r13, rax
L1: cmp r13, r9
    cmova r9, r13
    mov rax, [r15]                      // load // ▸
    cmp rax, r8
    jae L2
    inc qword ptr [r14 + 0x20]          // atomtop counts
L2: cmp rax, r13
    jae L5
    mov rax, [r14 + 0x60]               // of atomtop itself
    test rax, rax
    je L4
    // 16 left out: Tally.perform; then L4
L3: // 20 left out: Offer.given; then L1
L4: mov [r15], r13                      // store // ▸
    mov rax, r13
L5: inc rbx
    mov rsi, [r14 + 0x40]               // is there a next one?
    mov r8, rax
    cmp rbx, rsi
    jae done                            // no, or the gate is closing
// :shown
