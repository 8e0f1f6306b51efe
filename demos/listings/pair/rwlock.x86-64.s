// pair rwlock: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
    test r15b, 0x1
    je L1
    mov rdi, r14
    call pthread_rwlock_rdlock          // waits for a writer only // ▸
    mov rax, [r12]                      // load // ▸
    mov rcx, [rbp - 0x30]
    mov r13, [rcx]                      // load // ▸
    add r13, rax
    mov rdi, r14
    call pthread_rwlock_unlock          // wakes those that sleep // ▸
    cmp r13, 0x200000
    je L2
    inc qword ptr [rbx + 0x20]          // atomtop counts
    jmp L2
L1: mov r13d, r15d
    and r13d, 0x2
    dec r13
    mov rdi, r14
    call pthread_rwlock_wrlock          // waits for all others // ▸
    add [r12], r13                      // load, add, store // ▸
    mov rax, [rbp - 0x30]
    sub [rax], r13                      // load, subtract, store // ▸
    mov rdi, r14
    call pthread_rwlock_unlock          // wakes those that sleep // ▸
L2: inc r15
    mov rax, [rbx + 0x40]               // is there a next one?
    cmp r15, rax
    jae done                            // no, or the gate is closing
// :shown
