/// The page on which somebody says who they are.
struct IdentityForm {
    let visit: String
    let redirectURI: String

    var page: Page {
        Page(
            html: """
                <!DOCTYPE html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>Sign in · Descope Emulator</title>
                <h1>Who are you?</h1>
                <p>The emulator believes whatever you say here, and sends you on to <code>\(redirectURI.asHTML)</code>.</p>
                <form method="post">
                <input type="hidden" name="visit" value="\(visit.asHTML)">
                <p><label>E-mail address <input name="email" autocomplete="email" autofocus></label></p>
                <p><label>Name <input name="name" autocomplete="name"></label></p>
                <p><label>Identifier, if not the address <input name="sub"></label></p>
                <p><label>Is the address verified?
                <select name="verified"><option value="true">yes</option><option value="false">no</option></select></label></p>
                <p><label>Groups, separated by commas <input name="groups"></label></p>
                <p><button name="deny" value="false">Sign in</button> <button name="deny" value="true">Deny</button></p>
                </form>

                """
        )
    }
}
