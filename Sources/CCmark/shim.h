#include <cmark.h>
/* For strlen, with which the C strings of nodes are measured, and for memory and the thread that it belongs to. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
