// The part of FriBidi that lays out paragraphs, and its macros as functions the importer can see.
#ifndef WHOHOLDS_FRIBIDI_SHIM_H
#define WHOHOLDS_FRIBIDI_SHIM_H

#include <fribidi/fribidi.h>

/// Letters as joined presentation forms, lam-alef as one.
static const FriBidiFlags whoholds_shape_arabic = FRIBIDI_FLAGS_ARABIC;
/// Brackets turned around where they stand in right-to-left text.
static const FriBidiFlags whoholds_shape_mirrored = FRIBIDI_FLAG_SHAPE_MIRRORING;
/// What is left where two letters became one sign.
static const FriBidiChar whoholds_filler = FRIBIDI_CHAR_FILL;

/// A letter of a right-to-left script.
static inline int whoholds_is_rtl_letter(FriBidiCharType type) {
  return FRIBIDI_IS_LETTER(type) && FRIBIDI_IS_RTL(type);
}
/// A letter of a left-to-right script.
static inline int whoholds_is_ltr_letter(FriBidiCharType type) {
  return FRIBIDI_IS_LETTER(type) && !FRIBIDI_IS_RTL(type);
}
/// A digit of either kind.
static inline int whoholds_is_number(FriBidiCharType type) { return FRIBIDI_IS_NUMBER(type) != 0; }

static inline FriBidiParType whoholds_paragraph_ltr(void) { return FRIBIDI_PAR_LTR; }
static inline FriBidiParType whoholds_paragraph_rtl(void) { return FRIBIDI_PAR_RTL; }

#endif
