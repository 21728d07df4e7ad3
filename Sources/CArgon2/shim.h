#ifndef CARGON2_SHIM_H
#define CARGON2_SHIM_H

#include <argon2.h>

// argon2_hash starts a thread for each lane. Here the lanes are filled one after another, with the same result: how many
// there are comes with a request.

static inline int cargon2_hash(argon2_type type, uint32_t iterations, uint32_t memory, uint32_t lanes,
                               const uint8_t *password, uint32_t password_length,
                               const uint8_t *salt, uint32_t salt_length, uint8_t *hash, uint32_t hash_length) {
    argon2_context context = {
        .out = hash, .outlen = hash_length,
        .pwd = (uint8_t *)password, .pwdlen = password_length,
        .salt = (uint8_t *)salt, .saltlen = salt_length,
        .t_cost = iterations, .m_cost = memory, .lanes = lanes, .threads = 1,
        .version = ARGON2_VERSION_13,
    };
    return argon2_ctx(&context, type);
}

#endif
