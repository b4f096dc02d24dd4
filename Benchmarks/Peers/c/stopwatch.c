// Runs a command, discards its output and prints its time and processor time in seconds and its peak memory in KiB.
//
//   stopwatch COMMAND [ARGUMENT...]
//
// This is not done in Python because the peak memory of a process includes that of the process that started it, and
// Python needs more than some of the measured programs. If a command starts processes, that of the largest counts.

#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec * 1e-6; }

static void become(char **command) {
  int nowhere = open("/dev/null", O_RDWR);
  for (int stream = 0; stream <= 2; stream++) dup2(nowhere, stream);
  execvp(command[0], command);
  _exit(127);
}

int main(int count, char **arguments) {
  if (count < 2) {
    fprintf(stderr, "usage: stopwatch COMMAND [ARGUMENT...]\n");
    return 64;
  }
  double start = now();
  pid_t process = fork();
  if (process == 0) become(arguments + 1);
  int status;
  struct rusage usage;
  if (process < 0 || wait4(process, &status, 0, &usage) < 0) {
    perror("stopwatch");
    return 1;
  }
  printf("%.6f %.6f %ld\n", now() - start, seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
