// The data packs as they lie in `Data/`, compiled into the binary so that a copied binary works alone.
#ifndef WHOHOLDS_PACK_H
#define WHOHOLDS_PACK_H

#include <stddef.h>

/// One file of `Data/`: its path below that folder, its bytes and their count.
typedef struct {
  const char *_Nonnull path;
  const unsigned char *_Nonnull bytes;
  size_t count;
} whoholds_file;

/// All embedded files, ordered by path; `*count` receives how many there are.
const whoholds_file *_Nonnull whoholds_files(size_t *_Nonnull count);

#endif
