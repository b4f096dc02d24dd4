#include <cmark.h>
/* For strlen, with which the C strings of nodes are measured. */
#include <string.h>
