/// What a library that is loaded with LD_PRELOAD does to the threads of a program: Linux.
#ifndef SLOWTHREADS_H
#define SLOWTHREADS_H

/// The variable with the milliseconds that each thread takes to start.
#define SLOW_THREADS_DELAY "SLOW_THREADS_DELAY"

/// The variable with the number of threads that may start; the system refuses all others.
#define SLOW_THREADS_MOST "SLOW_THREADS_MOST"

#endif
