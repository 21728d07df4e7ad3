#ifndef CQRCODE_SHIM_H
#define CQRCODE_SHIM_H

#include <qrcodegen/qrcodegen.h>

// Sizes of buffers are macros with parameters, which Swift does not import.

enum { cqrcode_buffer_length = qrcodegen_BUFFER_LEN_MAX };

#endif
