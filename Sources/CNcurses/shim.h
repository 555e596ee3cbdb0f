// Wide-character ncurses as Swift can import it. Macros and globals that the importer drops, or that Swift 6
// refuses as shared mutable state, stand here as constants and accessors.
#ifndef WHOHOLDS_NCURSES_SHIM_H
#define WHOHOLDS_NCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdint.h>

static const attr_t whoholds_bold = WA_BOLD;
static const attr_t whoholds_dim = WA_DIM;
static const attr_t whoholds_underline = WA_UNDERLINE;
static const attr_t whoholds_reverse = WA_REVERSE;
static const attr_t whoholds_italic = WA_ITALIC;
static const attr_t whoholds_invisible = WA_INVIS;

static inline WINDOW *_Nonnull whoholds_window(void) { return stdscr; }
static inline int whoholds_colours(void) { return COLORS; }

/// A screen on standard output and input, or nothing where the terminal is not known.
static inline SCREEN *_Nullable whoholds_open(const char *_Nonnull type) {
  return newterm(type, stdout, stdin);
}

/// Writes one cluster into a cell; the cursor stays where it is, so that the last cell of the screen can be written.
static inline int whoholds_put(int y, int x, const wchar_t *_Nonnull letters, attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, letters, attributes, (short)(pair > 32767 ? 0 : pair), &pair) != OK) return ERR;
  return mvwadd_wchnstr(stdscr, y, x, &cell, 1);
}

enum {
  whoholds_mouse_none = 0,
  whoholds_mouse_click = 1,
  whoholds_mouse_menu = 3,
  whoholds_mouse_wheel_up = 4,
  whoholds_mouse_wheel_down = 5,
};

/// Reports presses and the wheel, or nothing.
static inline void whoholds_mouse(int on) {
  // Releases are asked for too: ncurses else loses a press whose release comes in the same read.
  mmask_t buttons = BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON3_PRESSED | BUTTON3_RELEASED;
  mousemask(on ? buttons | BUTTON1_CLICKED | BUTTON3_CLICKED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0, NULL);
  mouseinterval(0);
}

/// The event that a KEY_MOUSE announced.
static inline int whoholds_mouse_event(int *_Nonnull x, int *_Nonnull y) {
  MEVENT event;
  if (getmouse(&event) != OK) return whoholds_mouse_none;
  *x = event.x;
  *y = event.y;
  if (event.bstate & (BUTTON1_PRESSED | BUTTON1_CLICKED)) return whoholds_mouse_click;
  if (event.bstate & (BUTTON3_PRESSED | BUTTON3_CLICKED)) return whoholds_mouse_menu;
  if (event.bstate & BUTTON4_PRESSED) return whoholds_mouse_wheel_up;
  if (event.bstate & BUTTON5_PRESSED) return whoholds_mouse_wheel_down;
  return whoholds_mouse_none;
}

#endif
