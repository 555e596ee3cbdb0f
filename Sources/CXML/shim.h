// The parts of libxml2 that read pages and feeds, and options as numbers the importer can add up.
#ifndef WHOHOLDS_XML_SHIM_H
#define WHOHOLDS_XML_SHIM_H

// Without ICU's types, which Foundation brings along in a version of its own; nothing here touches them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

/// Broken pages are read as far as they go, nothing is fetched, nothing is printed.
static const int whoholds_html_options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                         HTML_PARSE_NONET | HTML_PARSE_COMPACT;
/// The same for feeds. Entities stay references, so that none is ever expanded.
static const int whoholds_xml_options = XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET |
                                        XML_PARSE_COMPACT;

/// Gives back what libxml2 handed out; its own name for that is a variable.
static inline void whoholds_xml_free(void *text) { xmlFree(text); }

#endif
