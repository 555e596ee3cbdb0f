// The part of FriBidi that lays out paragraphs.
#ifndef WHOHOLDS_FRIBIDI_SHIM_H
#define WHOHOLDS_FRIBIDI_SHIM_H

#include <fribidi/fribidi.h>

#endif
