package laurel.model;

/**
 * How to reach an office. Public on purpose, unlike any person's contact. Unknown parts are empty.
 */
public record Office(String office, String phone, String email, String address) {
  /** No office named. */
  public static final Office NONE = new Office("", "", "", "");

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return equals(NONE);
  }
}
