#ifndef REDRESS_CLIBXML2_SHIM_H
#define REDRESS_CLIBXML2_SHIM_H

/* Debian builds libxml2 with ICU, whose headers clash with the ICU inside Foundation.
   Nothing here needs it, so it is switched off before any other header is read. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#endif
