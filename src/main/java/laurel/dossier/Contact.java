package laurel.dossier;

import java.util.Optional;
import java.util.regex.Pattern;

/** The person to ask (联系人): private. Unknown values are empty. */
public record Contact(String name, String phone, String email) {
  /** Nobody named. */
  public static final Contact NONE = new Contact("", "", "");

  /** How names of offices end (工会, 技术部, 综合办): in running text such a word is nobody's name. */
  private static final Pattern OFFICE =
      Pattern.compile(".*(?:[部处室科会局院所厂组办队站委社校班司股台]|中心|窗口|热线|助手|管理员|工会.*)");

  /**
   * Whether the name is a person's, as far as can be told: no office's, and of two signs at least.
   */
  public boolean isSomebody() {
    return name.codePointCount(0, name.length()) >= 2 && !OFFICE.matcher(name).matches();
  }

  /** The name that must not show where somebody is shown: theirs who are their own contact may. */
  public Optional<String> hiddenBeside(String shown) {
    return Optional.of(name).filter(contact -> !contact.isEmpty() && !contact.equals(shown));
  }
}
