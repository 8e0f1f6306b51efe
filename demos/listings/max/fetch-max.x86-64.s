// max fetch-max: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
L1: // 19 left out: Offer.given; then L3
L2: mov rsi, [r14]
    test rsi, rsi
    jne L1
    mov r8, rcx
    shl r8, 0xd
    xor r8, rcx
    mov rsi, r8
    shr rsi, 0x7
    xor rsi, r8
    mov rcx, rsi
    shl rcx, 0x11
    xor rcx, rsi
    and esi, 0xf
    add rsi, rax
    sub rsi, 0xe
    cmovb rsi, r15
L3: cmp rsi, r9
    cmova r9, rsi
    mov rax, [rbx]                      // load // ▸
L4: cmp rax, rsi
    mov r8, rsi
    cmovg r8, rax
    lock cmpxchg [rbx], r8              // if it is still rax, store // ▸
    jne L4
    cmp rsi, rax
    cmovg rax, rsi
    inc r12
    mov rsi, [r13 + 0x40]               // is there a next one?
    cmp r12, rsi
    jb L2                               // yes
// :shown
