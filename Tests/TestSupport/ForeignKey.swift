/// A key that is not the emulator's.
package enum ForeignKey {
    /// An RSA key of 2048 bits.
    package static let pem = """
        -----BEGIN PRIVATE KEY-----
        MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC6I9cZTk9tHP4y
        iFf7d0czcgkXODA6+COM0+rxXpB3NN6JMZbatUnW9S4rQh+cbJXdKnxI3Sni2I6J
        GYhU9T+c9XYvSjhdnw1LeyL6dhp9Jhbawd3OBvc45rNB6D4KRMjYfkcmWxmaCE8+
        w0GcaW/kaE61rJKp9KcbuNVdHL87xBpbIvVjTtbuvpz0FQI3FxJNur5GFQH5N++H
        lK6vv3nG0HkzIi07wof8WUWfYlmn0UbYqikLxCMpk4OU2x2mguFGioG1HmvQGlkY
        Edssc8yfmOgjSuL4DMyF83SU3u/2QRluDHsM1Cmkw81s75G/FB7aKZUOYYtBlB9f
        1Xn+sOZJAgMBAAECggEAUdY/FDerUPgtxG7Qa9VBvxsUZxqDjfGZw6lKQquGTXq3
        mk7smaSZ3cG29jrgpgfRjcbHlMtzxnHanOlWWK/os2vx9ZGmnXa3xCdTthVlyP8N
        jkks6Q+D8wbu6fufBym9uf0u7+yeoWuk153GA2wRzzSS4moIo2NWcyg82m6wnyf1
        OfGsjyX89l49WEznOi5aoVO/iSRaPxhANC0R915KPQSV2aeDuulThYhOCD3G19us
        y1cm1zRR93L6ymcBaEvx/Pq9fozGO+hgHZAlCeJC74Rhv30yv56IZKJA+bZLrkcg
        KAMGV05zL8xqZaaSQANPeTA8fru5o6Ei4H6CZ+4ljwKBgQDhKYSovsBnZ8L+UjmH
        S205PPttF6+2T8QVT0iyJHWzhXK5tBBxV9qfmKXyJcyoRDNzUL6XN9ZLjBY53lvf
        MWJirhjSgYf6CKOOQowuLOVD75B7aXIzZGTMFaSgifRhWsnKNwZE9qx50h0Jhd+M
        Ed2fpWzZtYczbhqyI4r0pMgChwKBgQDToic1YTWy0ASZqA1fQLY2clsiWc/Xl6Sl
        CV6lyQoHsEe8v7TzqQtJjvmfFoWSIsscQbfQg+qP8JIpFJDdM+D6wprBFpy5Mohq
        OyOOcYXdMlejeGgOeMFYZDyZrd981lH3r5RYkLHre0hXUmCDo5g5e68wm6IKrUbF
        OENMax50rwKBgFWLU5ZU2n6u4luDW832LyoW7CM3Y4+tYH8EH0dnKLyqz7qUGccm
        LK6D7VBBYi7vsmh2XeLP2P/c2jjkLR1wAsQhBtc7VTD+hT0wNVf5wKT96HOqzTOP
        SehrtJ81qn4uYwoLu7sJyN+Dn3qVvSfXRc84p1FTcWltxIC3ljx6Om8TAoGAH8W1
        Wzc355uBRUxMjaNad7wdYH/ZS0Wx6zEH653OCq91ZanmUbpsPmPfp/mqnfDpS1m2
        bfCQE4ILf21d/keenCcBMsHhT5B9mG0+flEexsGbFKir/pg0dr+9tVi8N7K5ZZUP
        kWhPvcmpZ6qvYLP70411FLgY0L+I42z59YwTa3MCgYEAznr4KeO0O2Efw+zEmnG/
        b/QEwSXycB/InY9gy+pByVRMxBJi8oW69PWgUaln4IlDyxKhRrJWH4pCeAVwfdM+
        rrwoTseKATWUR6F3VcpJDwBWF8mzqlnlpEe9ZWn9P7ksUhpQhulDS7fiDq0Y1WEy
        hZck94VcJugPc+1eOyWfXG8=
        -----END PRIVATE KEY-----
        """
}
