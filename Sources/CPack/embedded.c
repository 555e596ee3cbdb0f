#include "CPack.h"

// One line a file. A test compares this list with the folder, so a forgotten line is noticed.
#define FILES(FILE_OF)                                   \
  FILE_OF(themes_night, "themes/night.rec")

#define BYTES(name, path) static const unsigned char name[] = {
#define END };

static const unsigned char themes_night[] = {
#embed "../../Data/themes/night.rec"
};

static const whoholds_file files[] = {
    {"themes/night.rec", themes_night, sizeof themes_night},
};

const whoholds_file *whoholds_files(size_t *count) {
  *count = sizeof files / sizeof *files;
  return files;
}
