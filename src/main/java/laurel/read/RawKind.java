package laurel.read;

/** The kinds of record that a content folder holds, one schema each. */
public enum RawKind {
  SITE,
  PROGRAMME,
  ROUND,
  ACHIEVEMENT,
  LESSON,
  PERSON,
  UNITS,
  HOLIDAYS,
  PAGE
}
