/// How hard a password is to guess, on the scale of zxcvbn, which the service uses.
///
/// An estimate: zxcvbn takes ten guesses for each character that it sees no pattern in, and so does this, but the only
/// patterns it knows are characters that repeat or go on from the one before, as in `aaa` and `123`. Without zxcvbn's
/// dictionaries it takes words for stronger than they are (PW-09.10).
struct PasswordStrength {
    /// 0 to 4.
    let score: Int

    init(_ password: String) {
        let scalars = password.unicodeScalars.map { Int($0.value) }
        let followed = zip(scalars, scalars.dropFirst()).count { abs($1 - $0) <= 1 }
        // zxcvbn's limits: 10³, 10⁶, 10⁸ and 10¹⁰ guesses.
        score = [3, 6, 8, 10].count { scalars.count - followed > $0 }
    }
}
