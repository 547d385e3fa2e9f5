package laurel.dossier;

/** The person to ask (联系人): private. Unknown values are empty. */
public record Contact(String name, String phone, String email) {
  /** Nobody named. */
  public static final Contact NONE = new Contact("", "", "");
}
