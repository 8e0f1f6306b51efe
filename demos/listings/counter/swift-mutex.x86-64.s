// counter swift-mutex: what the release program runs for each operation.
// Swift 6.3.1, x86-64. Recorded by a test; see Sources/README.md.
.intel_syntax noprefix
// shown:
L1: // 2 left out: _MutexHandle._lockSlow; then L5
L2: // 2 left out: _MutexHandle._unlockSlow; then L7
L3: mov edi, [rbx]
    test edi, edi
    jne L4
    // 5 left out: syscall; then L4
L4: xor eax, eax
    lock cmpxchg [r13], edi             // if it is still rax, store // ▸
    jne L1
L5: inc qword ptr [r14]                 // load, add 1, store // ▸
    mov eax, [rbx]
    test eax, eax
    jne L6
    // 4 left out: syscall; then L6
L6: xor ecx, ecx
    lock cmpxchg [r13], ecx             // if it is still rax, store // ▸
    jne L2
L7: inc r12
    mov rax, [r15 + 0x40]               // is there a next one?
    cmp r12, rax
    jb L3                               // yes
// :shown
