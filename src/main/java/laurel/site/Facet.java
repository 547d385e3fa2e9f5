package laurel.site;

import java.util.List;
import laurel.model.Achievement;

/**
 * One value of a facet and what has it.
 *
 * @param key its address
 * @param name in Chinese, as content names it
 * @param group what it stands under in an index, e.g. the section of a division; empty for none
 * @param achievements awarded ones, newest first
 */
record Facet(
    FacetKind kind,
    String key,
    String name,
    String group,
    List<ListView.Definition> definitions,
    List<Achievement> achievements) {
  int count() {
    return achievements.size();
  }

  /** The same value of these, which are the same under other titles. */
  Facet with(List<Achievement> later) {
    return new Facet(kind, key, name, group, definitions, later);
  }

  /** Whether it is the same value, whatever has it. */
  boolean is(Facet other) {
    return kind == other.kind && key.equals(other.key);
  }
}
