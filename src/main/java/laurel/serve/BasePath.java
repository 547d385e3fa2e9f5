package laurel.serve;

import java.util.Optional;

/**
 * The path that the site is shown at, beginning and ending with a slash.
 *
 * @param plain as paths of requests are compared, not percent-encoded
 */
record BasePath(String plain) {
  private static final String SCHEME = "://";

  /** A path as it was typed, percent-encoded or not; the root where it is garbled. */
  static BasePath of(String typed) {
    StringBuilder ascii = new StringBuilder();
    typed
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> ascii.append(c.charAt(0) < 0x80 ? c : EditPart.encoded(c)));
    String path = RequestPath.of(ascii.toString()).orElse("/");
    return new BasePath(path.endsWith("/") ? path : path + "/");
  }

  /** The path of the address at which the site will be hosted; the root where that has none. */
  static BasePath ofUrl(Optional<String> url) {
    String address = url.orElse("");
    int path = address.indexOf('/', address.indexOf(SCHEME) + SCHEME.length());
    return of(path < 0 ? "/" : address.substring(path));
  }

  /** As it stands in addresses. */
  String encoded() {
    return EditPart.encoded(plain);
  }
}
