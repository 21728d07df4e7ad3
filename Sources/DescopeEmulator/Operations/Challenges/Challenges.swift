/// A code of digits in an e-mail (AR-3.3).
enum EmailOTP: Challenge {
    typealias Address = EmailField
    typealias Target = NoTarget

    static let (word, kind, messageKind, channels) = ("otp", CodeKind.otp, Message.Kind.otp, ["email"])
    static let auditMethod = AuditMethod.otp

    /// Where the code went, and how often it may be tried.
    struct Answer: JSONResponse {
        let maskedEmail: String
        let verificationAttempts: Int
    }

    static func answer(_ sent: SentChallenge) -> Answer {
        Answer(maskedEmail: sent.masked, verificationAttempts: sent.attempts)
    }
}

/// A code of digits in a message or a call; `im` is the published word for WhatsApp (AR-3.0).
enum PhoneOTP: Challenge {
    typealias Address = PhoneField
    typealias Target = NoTarget

    static let (word, kind, messageKind, channels) = (
        "otp", CodeKind.otp, Message.Kind.otp, ["sms", "voice", "whatsapp", "im"]
    )
    static let auditMethod = AuditMethod.otp

    /// Where the code went, and how often it may be tried.
    struct Answer: JSONResponse {
        let maskedPhone: String
        let verificationAttempts: Int
    }

    static func answer(_ sent: SentChallenge) -> Answer {
        Answer(maskedPhone: sent.masked, verificationAttempts: sent.attempts)
    }
}

/// A link in an e-mail that signs in whoever follows it (AR-3.4).
enum EmailMagicLink: Challenge {
    typealias Address = EmailField
    typealias Target = RedirectTarget

    static let (word, kind, messageKind) = ("magiclink", CodeKind.magiclink, Message.Kind.magiclink)
    static let auditMethod = AuditMethod.magiclink
    static let channels = ["email"]

    /// Where the link went.
    struct Answer: JSONResponse {
        let maskedEmail: String
    }

    static func answer(_ sent: SentChallenge) -> Answer { Answer(maskedEmail: sent.masked) }
}

/// A link in a message that signs in whoever follows it (AR-3.4).
enum PhoneMagicLink: Challenge {
    typealias Address = PhoneField
    typealias Target = RedirectTarget

    static let (word, kind, messageKind) = ("magiclink", CodeKind.magiclink, Message.Kind.magiclink)
    static let auditMethod = AuditMethod.magiclink
    static let channels = ["sms", "whatsapp"]
    /// Python and ruby leave the channel out, node knows one more.
    static let updatePaths = [
        ("phone/sms", "sms"), ("phone/whatsapp", "whatsapp"), ("phone/im", "im"), ("phone", "sms"),
    ].map { (path: $0.0, channel: $0.1) }

    /// Where the link went.
    struct Answer: JSONResponse {
        let maskedPhone: String
    }

    static func answer(_ sent: SentChallenge) -> Answer { Answer(maskedPhone: sent.masked) }
}

/// A link in an e-mail, one of three, that signs in who asked for it (AR-3.5).
enum EmailEnchantedLink: Challenge {
    typealias Address = EmailField
    typealias Target = RedirectTarget

    static let (word, kind, messageKind) = ("enchantedlink", CodeKind.enchantedlink, Message.Kind.enchantedlink)
    static let auditMethod = AuditMethod.enchantedlink
    static let channels = ["email"]

    /// Where the link went, the number to click, and the reference to wait with.
    struct Answer: JSONResponse {
        let pendingRef: String
        let linkId: String
        let maskedEmail: String
    }

    static func answer(_ sent: SentChallenge) -> Answer {
        Answer(pendingRef: sent.pendingRef, linkId: sent.linkID, maskedEmail: sent.masked)
    }
}

/// The same in a message (C-23).
enum PhoneEnchantedLink: Challenge {
    typealias Address = PhoneField
    typealias Target = RedirectTarget

    static let (word, kind, messageKind) = ("enchantedlink", CodeKind.enchantedlink, Message.Kind.enchantedlink)
    static let auditMethod = AuditMethod.enchantedlink
    static let channels = ["sms"]

    /// Where the link went, the number to click, and the reference to wait with.
    struct Answer: JSONResponse {
        let pendingRef: String
        let linkId: String
        let maskedPhone: String
    }

    static func answer(_ sent: SentChallenge) -> Answer {
        Answer(pendingRef: sent.pendingRef, linkId: sent.linkID, maskedPhone: sent.masked)
    }
}
