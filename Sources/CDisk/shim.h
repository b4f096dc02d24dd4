// Calls that the C libraries declare under names and conditions of their own.

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#ifdef __linux__
#include <sys/syscall.h>
#endif

/// Lets two files or folders trade places in one step: 0, or -1 with `errno` (ENOSYS where there is no such call).
static inline int disk_exchange(const char *one, const char *other) {
#if defined(__APPLE__)
  return renamex_np(one, other, RENAME_SWAP);
#elif defined(SYS_renameat2)
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2 /* RENAME_EXCHANGE */);
#else
  errno = ENOSYS;
  return -1;
#endif
}

/// Makes what is on the disk of an open file or folder survive a power cut: 0, or -1 with `errno`.
static inline int disk_sync(int descriptor) {
#ifdef SYS_syncfs
  return (int)syscall(SYS_syncfs, descriptor);
#else
  (void)descriptor;
  sync();
  return 0;
#endif
}

/// Gives each block of at least `size` bytes back to the system as soon as it is freed, where the C library has a choice.
static inline void memory_return(int size) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, size);
#else
  (void)size;
#endif
}

/// Gives what is free within the memory of the process back to the system.
static inline void memory_trim(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
