// ordering mutex: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
L1: mov rdi, r14
    call pthread_mutex_lock             // sleeps while another has it // ▸
    inc r13
    mov rax, r13
    or rax, rbx
    mov [r15], rax                      // store // ▸
    mov rdi, r14
    call pthread_mutex_unlock           // wakes one that sleeps // ▸
    mov rax, [r12 + 0x40]               // is there a next one?
    cmp r13, rax
    jb L1                               // yes
// :shown
