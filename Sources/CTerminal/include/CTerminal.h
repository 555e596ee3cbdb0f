// What a full-screen program needs of POSIX and Swift cannot say: signal handlers that may run at any moment, the tty's
// modes, and the C library's idea of a column. Only Curses imports it. Standard input and output are the terminal.
#ifndef WHOHOLDS_TERMINAL_H
#define WHOHOLDS_TERMINAL_H

#include <stddef.h>
#include <stdint.h>

/// What arrived while nobody looked; see whoholds_take_signals.
enum {
  whoholds_resized = 1,
  whoholds_suspended = 2,
  whoholds_continued = 4,
};

/// What ended a wait; see whoholds_wait.
enum {
  whoholds_readable = 1,
  whoholds_woken = 2,
  whoholds_gone = 4,
};

/// Sets the locale of the environment, or C.UTF-8 where that one is not UTF-8. 0 where neither is to be had.
int whoholds_use_utf8(void);

/// Whether a file descriptor is a terminal.
int whoholds_is_terminal(int descriptor);

/// Whether the terminal still answers.
int whoholds_is_alive(void);

/// Columns the C library, and so ncurses, gives a scalar; -1 where it cannot be drawn.
int whoholds_columns(uint32_t scalar);

/// Size of the terminal; 80x24 where it does not say.
void whoholds_size(int *_Nonnull columns, int *_Nonnull rows);

/// Sends bytes to the terminal past ncurses.
void whoholds_send(const char *_Nonnull bytes, size_t count);

/// Sends a question in raw mode and reads what comes back until `CSI ? numbers last` ends it or the time is over.
/// Returns how many bytes came; the modes of the tty are as before.
int whoholds_ask(const char *_Nonnull question, char *_Nonnull answer, int capacity, char last, int milliseconds);

/// Remembers the tty's modes and puts them back when a signal ends the process. 0 where a guard stands already.
int whoholds_guard_begin(void);

/// The bytes that bring the terminal back, written before the modes are restored.
void whoholds_guard_restoring(const char *_Nonnull bytes, size_t count);

/// Writes these bytes, restores the modes and takes the handlers away.
void whoholds_guard_end(void);

/// Signals since the last call, as a sum of `whoholds_resized` …
int whoholds_take_signals(void);

/// Waits for input, a signal or whoholds_wake; forever where `milliseconds` is negative.
int whoholds_wait(int milliseconds);

/// Ends a wait from another thread or a signal handler.
void whoholds_wake(void);

/// Stops the process as Ctrl-Z does; returns when it is continued.
void whoholds_stop(void);

#endif
