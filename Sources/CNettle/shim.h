#include <nettle/blowfish.h>
