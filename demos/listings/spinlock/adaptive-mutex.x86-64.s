// spinlock adaptive-mutex: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
L1: mov rdi, r15
    call pthread_mutex_lock             // sleeps while another has it // ▸
    inc qword ptr [r14]                 // load, add 1, store // ▸
    mov rdi, r15
    call pthread_mutex_unlock           // wakes one that sleeps // ▸
    inc r13
    mov rax, [r12 + 0x40]               // is there a next one?
    cmp r13, rax
    jb L1                               // yes
// :shown
