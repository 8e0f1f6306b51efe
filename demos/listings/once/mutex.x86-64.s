// once mutex: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
    mov eax, 0x1
    lock xadd [rdx], rax                // add, and get what was there // ▸
    lea rbx, [r15 + 0x1]
    inc rax
    cmp rax, [rbp - 0x98]
    jne L1
    // 15 left out; then L2 or L4
L1: test byte ptr [rbp - 0x58], 0x1
    je L3
    // 6 left out: Meeting.sleep; then L4
L2: // 3 left out; then L4
L3: mov r13, [rbp - 0x68]
    mov rax, [r13]                      // load // ▸
    cmp rax, r15
    je L5
L4: mov r13, [r12]
    mov r15, [r12 + 0x38]
    mov eax, 0x1080
    add r15, rax
    mov rdi, r15
    call pthread_mutex_lock             // sleeps while another has it // ▸
    mov rax, [r13]                      // load // ▸
    test rax, rax
    jne L6
    // 6 left out; then L7
L5: // 25 left out: sched_yield; then L4
L6: mov rdi, r15
    call pthread_mutex_unlock           // wakes one that sleeps // ▸
    mov rax, [rbp - 0x38]
L7: inc r14
    mov rax, [rax + 0x40]               // is there a next one?
    mov r15, rbx
    cmp r14, rax
    mov rdx, [rbp - 0x90]
    jae done                            // no, or the gate is closing
// :shown
