// uchardet, which guesses encodings, and iconv, which converts them.
#ifndef WHOHOLDS_CHARSET_SHIM_H
#define WHOHOLDS_CHARSET_SHIM_H

#include <iconv.h>
#include <uchardet/uchardet.h>

#endif
