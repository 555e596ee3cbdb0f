#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

static int is_utf8(void) {
  const char *codeset = nl_langinfo(CODESET);
  return strcmp(codeset, "UTF-8") == 0 || strcmp(codeset, "utf8") == 0;
}

int whoholds_use_utf8(void) {
  if (setlocale(LC_CTYPE, "") && is_utf8()) return 1;
  static const char *const others[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
  for (size_t index = 0; index < sizeof others / sizeof *others; index++)
    if (setlocale(LC_CTYPE, others[index]) && is_utf8()) return 1;
  return 0;
}

int whoholds_is_terminal(int descriptor) { return isatty(descriptor); }

int whoholds_is_alive(void) {
  struct termios modes;
  return tcgetattr(STDIN_FILENO, &modes) == 0;
}

int whoholds_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

void whoholds_size(int *columns, int *rows) {
  struct winsize size;
  int known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0;
  *columns = known ? size.ws_col : 80;
  *rows = known ? size.ws_row : 24;
}

static long milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

// Milliseconds within which an answer that has begun has to be complete, beyond those it may begin in.
enum { whole_answer = 200 };

// Whether an answer ends with `CSI ? numbers last`; the letter alone may stand in the name of a terminal.
static int is_ended(const char *answer, int count, char last) {
  if (count < 4 || answer[count - 1] != last) return 0;
  int index = count - 2;
  while (index > 1 && ((answer[index] >= '0' && answer[index] <= '9') || answer[index] == ';')) index--;
  return index > 1 && answer[index] == '?' && answer[index - 1] == '[' && answer[index - 2] == 0x1b;
}

int whoholds_ask(const char *question, char *answer, int capacity, char last, int milliseconds) {
  struct termios before, raw;
  if (tcgetattr(STDIN_FILENO, &before) != 0) return 0;
  raw = before;
  raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
  raw.c_cc[VMIN] = 0;
  raw.c_cc[VTIME] = 0;
  tcsetattr(STDIN_FILENO, TCSANOW, &raw);
  whoholds_send(question, strlen(question));
  int count = 0;
  long end = milliseconds_now() + milliseconds;
  while (count < capacity && !is_ended(answer, count, last)) {
    // An answer that has begun is read to its end: the rest of it would be taken for keys.
    long left = end - milliseconds_now() + (count > 0 ? whole_answer : 0);
    struct pollfd input = {STDIN_FILENO, POLLIN, 0};
    if (left <= 0 || poll(&input, 1, (int)left) <= 0) break;
    ssize_t size = read(STDIN_FILENO, answer + count, 1);
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) break;
    count++;
  }
  tcsetattr(STDIN_FILENO, TCSANOW, &before);
  return count;
}
