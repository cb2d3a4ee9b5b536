#ifndef REDRESS_CQRENCODE_SHIM_H
#define REDRESS_CQRENCODE_SHIM_H

#include <qrencode.h>

#endif
