#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int deadly[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};
enum { deadly_count = sizeof deadly / sizeof *deadly };

static struct sigaction before[deadly_count], before_resize, before_stop, before_continue;
static struct termios modes;
// Two, because a handler may run while the other one is written.
static struct text {
  char bytes[512];
  size_t count;
} texts[2];
static struct text *_Atomic restoring = &texts[0];
static pthread_t owner;
static atomic_int standing, arrived;
static int pipe_ends[2] = {-1, -1};

static void write_all(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (errno == EAGAIN) {
      struct pollfd out = {STDOUT_FILENO, POLLOUT, 0};
      if (poll(&out, 1, 100) <= 0) return;
    } else if (errno != EINTR) {
      return;
    }
  }
}

// Only calls that POSIX allows in a handler.
static void restore(void) {
  struct text *text = atomic_load(&restoring);
  write_all(text->bytes, text->count);
  tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

static int is_fault(int number) {
  return number == SIGSEGV || number == SIGILL || number == SIGTRAP || number == SIGABRT || number == SIGBUS ||
         number == SIGFPE;
}

// Another thread would restore the screen while the one that paints it goes on painting.
static void die(int number) {
  if (!is_fault(number) && !pthread_equal(pthread_self(), owner)) {
    pthread_kill(owner, number);
    return;
  }
  if (atomic_exchange(&standing, 0)) {
    // What was typed behind Ctrl-C was not meant for the shell.
    tcflush(STDIN_FILENO, TCIFLUSH);
    restore();
  }
  signal(number, SIG_DFL);
  raise(number);
}

static void note(int number) {
  int error = errno;
  atomic_fetch_or(&arrived, number == SIGWINCH  ? whoholds_resized
                            : number == SIGTSTP ? whoholds_suspended
                                                : whoholds_continued);
  whoholds_wake();
  errno = error;
}

static void handle(int number, void (*handler)(int), int flags, struct sigaction *old) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, old);
}

// A stack overflow needs a stack for its handler.
static void provide_stack(void) {
  static char stack[65536];
  stack_t alternative;
  memset(&alternative, 0, sizeof alternative);
  alternative.ss_sp = stack;
  alternative.ss_size = sizeof stack;
  sigaltstack(&alternative, NULL);
}

int whoholds_guard_begin(void) {
  if (atomic_load(&standing) || tcgetattr(STDIN_FILENO, &modes) != 0) return 0;
  if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_NONBLOCK | O_CLOEXEC) != 0) return 0;
  // Without this Ctrl-C throws away what is on its way to the terminal, so also the bytes that bring it back.
  struct termios ours = modes;
  ours.c_lflag |= NOFLSH;
  tcsetattr(STDIN_FILENO, TCSANOW, &ours);
  owner = pthread_self();
  texts[0].count = 0;
  atomic_store(&restoring, &texts[0]);
  atomic_store(&arrived, 0);
  atomic_store(&standing, 1);
  provide_stack();
  for (int index = 0; index < deadly_count; index++)
    handle(deadly[index], die, SA_ONSTACK | SA_NODEFER, &before[index]);
  handle(SIGWINCH, note, SA_RESTART, &before_resize);
  handle(SIGTSTP, note, SA_RESTART, &before_stop);
  handle(SIGCONT, note, SA_RESTART, &before_continue);
  return 1;
}

void whoholds_guard_restoring(const char *bytes, size_t count) {
  struct text *next = atomic_load(&restoring) == &texts[0] ? &texts[1] : &texts[0];
  next->count = count < sizeof next->bytes ? count : sizeof next->bytes;
  memcpy(next->bytes, bytes, next->count);
  atomic_store(&restoring, next);
}

void whoholds_guard_end(void) {
  if (!atomic_exchange(&standing, 0)) return;
  restore();
  for (int index = 0; index < deadly_count; index++) sigaction(deadly[index], &before[index], NULL);
  sigaction(SIGWINCH, &before_resize, NULL);
  sigaction(SIGTSTP, &before_stop, NULL);
  sigaction(SIGCONT, &before_continue, NULL);
}

int whoholds_take_signals(void) { return atomic_exchange(&arrived, 0); }

void whoholds_wake(void) {
  if (pipe_ends[1] >= 0) {
    ssize_t ignored = write(pipe_ends[1], "", 1);
    (void)ignored;
  }
}

int whoholds_wait(int milliseconds) {
  struct pollfd sources[2] = {{STDIN_FILENO, POLLIN, 0}, {pipe_ends[0], POLLIN, 0}};
  int count = poll(sources, 2, milliseconds);
  if (count < 0) return errno == EINTR ? whoholds_woken : whoholds_gone;
  int result = 0;
  if (sources[0].revents & (POLLERR | POLLNVAL)) result |= whoholds_gone;
  if (sources[0].revents & POLLHUP) result |= whoholds_gone;
  if (sources[0].revents & POLLIN) result |= whoholds_readable;
  if (sources[1].revents & POLLIN) {
    char drain[64];
    while (read(pipe_ends[0], drain, sizeof drain) > 0) continue;
    result |= whoholds_woken;
  }
  return result;
}

void whoholds_stop(void) {
  struct sigaction standard, own;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  struct termios ours;
  int known = tcgetattr(STDIN_FILENO, &ours) == 0;
  tcsetattr(STDIN_FILENO, TCSANOW, &modes);
  sigaction(SIGTSTP, &standard, &own);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &own, NULL);
  if (known) tcsetattr(STDIN_FILENO, TCSANOW, &ours);
}

void whoholds_send(const char *bytes, size_t count) { write_all(bytes, count); }
