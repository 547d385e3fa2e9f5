package laurel.dossier;

import java.util.Optional;

/** The person to ask (联系人): private. Unknown values are empty. */
public record Contact(String name, String phone, String email) {
  /** Nobody named. */
  public static final Contact NONE = new Contact("", "", "");

  /** The name that must not show where somebody is shown: theirs who are their own contact may. */
  public Optional<String> hiddenBeside(String shown) {
    return Optional.of(name).filter(contact -> !contact.isEmpty() && !contact.equals(shown));
  }
}
