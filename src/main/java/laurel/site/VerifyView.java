package laurel.site;

import java.util.Optional;

/**
 * The page that checks a certificate's signature in the browser.
 *
 * @param issuer whose signature the site's certificates bear; absent where they bear none
 * @param issuerFile the file that says so, from which a script finds the site's root
 */
public record VerifyView(Optional<String> issuer, SitePath issuerFile) implements View {}
