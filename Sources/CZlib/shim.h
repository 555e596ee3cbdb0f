// zlib, and its macros as functions the importer can see.
#ifndef WHOHOLDS_ZLIB_SHIM_H
#define WHOHOLDS_ZLIB_SHIM_H

#include <zlib.h>

/// Gets a stream ready to unpack gzip and zlib, told apart by their head.
static inline int whoholds_inflate_init(z_streamp stream) { return inflateInit2(stream, 15 + 32); }
/// Gets a stream ready to pack gzip.
static inline int whoholds_deflate_init(z_streamp stream) {
  return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

#endif
