// Wide-character ncurses as Swift can import it. Macros and globals that the importer drops, or that Swift 6
// refuses as shared mutable state, stand here as constants and accessors.
#ifndef WHOHOLDS_NCURSES_SHIM_H
#define WHOHOLDS_NCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <curses.h>

#endif
