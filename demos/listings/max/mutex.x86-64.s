// max mutex: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
    mov rax, [rbp - 0x30]
    mov rax, [rax]                      // of atomtop itself
    test rax, rax
    jne L2
    mov rax, r13
    shl rax, 0xd
    xor rax, r13
    mov r12, rax
    shr r12, 0x7
    xor r12, rax
    mov r13, r12
    shl r13, 0x11
    xor r13, r12
    and r12d, 0xf
    add r12, r15
    sub r12, 0xe
    mov eax, 0x0
    cmovb r12, rax
L1: cmp r12, rbx
    cmova rbx, r12
    mov rdi, [rbp - 0x40]
    call pthread_mutex_lock             // sleeps while another has it // ▸
    mov rax, [rbp - 0x38]
    mov r15, [rax]                      // of atomtop itself
    cmp r12, r15
    cmova r15, r12
    jbe L3
    mov rax, [rbp - 0x38]
    mov [rax], r12                      // of atomtop itself
    jmp L3
L2: // 6 left out: Offer.given; then L1
L3: mov rdi, [rbp - 0x40]
    call pthread_mutex_unlock           // wakes one that sleeps // ▸
    inc r14
    mov rax, [rbp - 0x68]
    mov rax, [rax + 0x40]               // is there a next one?
    cmp r14, rax
    jae done                            // no, or the gate is closing
// :shown
