package laurel.rules;

/** What a programme makes of a person's name, post and profile without that person's consent. */
public enum Masking {
  /** 张*三, 欧阳*, 买*·艾*; the default. */
  MASK,
  /** The person is left out. */
  OMIT,
  /** Shown all the same, on the union's own responsibility. */
  PUBLISH
}
