package laurel.review;

import java.util.List;

/**
 * Who sent an entry in, as far as a jury may know. A jury that must not know gets none.
 *
 * @param id of the record, for the office
 * @param units in the record's order
 * @param union 所属上级工会; empty where not given
 * @param team in the record's order; those who took their consent back are not in it
 * @param profile 第一完成人简介, or the instructor's; may be empty
 */
public record Entrant(
    String id, List<String> units, String union, List<Person> team, String profile) {
  public Entrant {
    units = List.copyOf(units);
    team = List.copyOf(team);
  }

  /**
   * A completer, or an instructor.
   *
   * @param post 岗位及职务; may be empty
   * @param age ten years of life, e.g. {@code 30–39}; empty where no date of birth can be read. The
   *     date itself stays in the office
   */
  public record Person(String name, String post, boolean lead, String age) {}
}
