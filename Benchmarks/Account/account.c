// account SECTION NAME COMMAND [ARGUMENT...]: runs a command, without its output, and prints a line
// for Medians: section, name, user and system CPU in microseconds, peak memory in kB, and the most in kB
// that was the command's own, mapped files apart, looked at every five milliseconds; by tabs.
// Exit status: that of the command.
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static long long microseconds(struct timeval time) {
  return time.tv_sec * 1000000LL + time.tv_usec;
}

static long private_kilobytes(const char *path) {
  char line[256];
  long found = 0;
  FILE *file = fopen(path, "r");
  if (!file) return 0;
  while (fgets(line, sizeof line, file))
    if (!strncmp(line, "RssAnon:", 8)) found = atol(line + 8);
  fclose(file);
  return found;
}

int main(int count, char **arguments) {
  if (count < 4) {
    fputs("usage: account SECTION NAME COMMAND [ARGUMENT...]\n", stderr);
    return 64;
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child;
  int failure = posix_spawnp(&child, arguments[3], &actions, NULL, arguments + 3, environ);
  if (failure != 0) {
    fprintf(stderr, "account: cannot run '%s'\n", arguments[3]);
    return 71;
  }
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/status", child);
  struct timespec pause = {0, 5000000};
  struct rusage usage;
  long own = 0;
  int status;
  pid_t ended;
  while ((ended = wait4(child, &status, WNOHANG, &usage)) == 0) {
    long now = private_kilobytes(path);
    if (now > own) own = now;
    nanosleep(&pause, NULL);
  }
  if (ended != child) return 71;
  if (!WIFEXITED(status)) return 70;
  // The peak is that of the largest process below, which is what a limit would look at.
  printf("%s\t%s\t%lld\t%lld\t%ld\t%ld\n", arguments[1], arguments[2], microseconds(usage.ru_utime),
         microseconds(usage.ru_stime), usage.ru_maxrss, own);
  return WEXITSTATUS(status);
}
