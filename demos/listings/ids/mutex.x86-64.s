// ids mutex: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
    test r12, r12
    je L1
    cmp r12, r9
    jae L1
    mov [rbp - 0x48], r12
    mov [rbp - 0x38], r9
    mov [rbp - 0x50], r15
    jmp L2
L1: // 27 left out: IDLog.claim; then L2
L2: mov r12, r8
    mov r14, [rsi + 0x20]
    mov eax, 0x1080
    add r14, rax
    mov rdi, r14
    call pthread_mutex_lock             // sleeps while another has it // ▸
    mov rcx, [rbp - 0x90]
    mov r15, [rcx]                      // load // ▸
    lea rax, [r15 + 0x1]
    mov [rcx], rax                      // store // ▸
    mov rdi, r14
    call pthread_mutex_unlock           // wakes one that sleeps // ▸
    mov r8, r15
    mov rax, r15
    sub rax, r12
    cmp rax, 0x1
    sete cl
    cmp rbx, 0x1f
    setb dl
    test cl, dl
    jne L4
L3: // 21 left out; then L5
L4: inc rbx
    mov r15, [rbp - 0x50]
    mov r9, [rbp - 0x38]
    mov r12, [rbp - 0x48]
    mov rsi, [rbp - 0x40]
L5: inc r13
    mov rax, [rbp - 0x98]
    mov rax, [rax + 0x40]               // is there a next one?
    cmp r13, rax
    jae done                            // no, or the gate is closing
// :shown
