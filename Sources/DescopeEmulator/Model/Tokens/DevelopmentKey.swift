extension SigningKey {
    /// The key that every emulator signs with unless told otherwise: tokens survive restarts, and processes share them.
    ///
    /// It is no secret: whoever trusts it trusts everybody.
    package static let development: SigningKey = {
        do {
            return try SigningKey(der: Base64.decode(developmentKey.filter { !$0.isWhitespace }) ?? [])
        } catch {
            preconditionFailure("the development key is broken: \(error)")
        }
    }()

    /// An RSA key of 2048 bits, DER in base64 (RFC 8017 A.1.2).
    private static let developmentKey = """
        MIIEowIBAAKCAQEAyx5CZYPYBBAhuXbibwoJlXqLvK1ctejP4/JvXluK9QK1+bTSF0QbvH7zgNKaycQ+V4TQeCjwmwyF2v2F
        MyJOWhYG5/cBSEBKs/cvlZWexFWhc4xNCj1C/7NeEWiye7sOfWHwjMK1akGJSlk25f3gNDlDEFsWqjfb6NCcZehoPafJXNed
        u2VDZCdNDNX+EmreqfAKqVCT4OVnZLjq98mfcDw7blxFGCGcemTPrmp9+VJi5d2cz6uOAGj5C0Fw2bMTKylGtNG5Pc8T8D0j
        ZL7v47YIQUn5MFcy0I7OTd/lh0a9jTRNuZY9X48DsHIZavgHHkkvDDL6fT7eDC0lHnuz8wIDAQABAoIBAALCif9sH7LKb1Lg
        USpWFhRAYoaxSlm0bKK5yBadotE6dLOMZ/Bl/gR9Kxzcf7rvHjO9O8HuOHq63FTB7h3oQO1LcFOVkSBksz8nxC9BpbMgQL3b
        sa5Kb88eplARPp+cxpEglA6tlJ55fn6SoMLWRMYg4w7lVfUBJk1PDFj8I/J2f3cEMYovTOHx9Ym7rvNtgnOy7B4S2KpaXhiZ
        VfbQzfam7XGRFXHmsR98/EqBv9WlnzsOJlpQLnwMW7+6TWA9+ZgSvJCLXAhoROm6zFT55FOxAGt737iuzlWKTT70cShoD2vW
        PgT01Lbpyo25LGZEDRGkwyyg0FW3vSm4vI6IR3kCgYEA+MJ6wrFUOwk+lNJBcZPrP1r4lYRZgKukPA0RZ5ezEXFX6wlXNW/q
        IdgW7qD1rDuPFQ90FLkNFJRlHlh/jUEW4ikE5OAFpyyHyym0gKRl/RgPSNS+TP5biNDAoozktJKEBb6RIL04OvRkeKu3XPp9
        CkOA+SCSSdXjVWYy0kcC6wsCgYEA0Qez8hKX10T2YTYPiXGSxjOxOMZlHFmcdWC6wZItCqFZSlv00LQbli4hq7o4NPOIsYqy
        JX5jmWjl3vxWV5TForFD9xiFL1BLErrUgzGMwFGqc/cGp5RLANyxoNPmmqXtvuFGyuX8phFTzkjL8xPtKhObj1uaqeOQLT3L
        rAbPK7kCgYAkC0nuW/Nwem5u8eg5pM05aN0MDRlK45Pwf5Q+BmUT6fBrRfc07vpl3QG1oez2/8pDqvGO7yFOEhJ0yy3wMbY3
        Hupun2cySemDLo/Q9AEzIwFT9D9+uHxa3qSK6Q9aesBWdL5imAhFwpOsSHVRK5pimlVdw7JusGc4QI6smU168QKBgQCM7y+h
        aG3eI84mrwd8uQmn/xRfXkyv969o6KYie0dJIo6Md0GyMa1j7YigO3dIJGcmpYgFhZjrx3Etjl88v78dOX3ErVCnHPDxGOzN
        4+utg6J0e7qN5ItJcoOFFzolTPjmOQe9J6HX6ljh/e0c4HOIah35Y179asQ77K1VOGYYaQKBgCzxbRdEaI2N5a4yQMyAPpny
        5ddAPGmqi8RHrTvp4De0RABeDcPgdUq7H/JxULbaEKJ1Ys8E2lrMVQ+yobVNtYEQ4d8hU8J8UeW6Jl/A6NsnzZUgb/lCfZ8F
        5S8/AlocARy/g4/Rjq3ZFhVueVjGCOLkmxfIF2Q1G2oB5jR7Mh0f
        """
}
