package laurel.model;

import java.util.List;

/**
 * Who completed it.
 *
 * @param members in the order of the record
 * @param withheld how many more there are who asked not to be named (已申请不公开)
 * @param leadProfile 第一完成人简介; empty where there is none or no consent
 */
public record Team(List<Member> members, int withheld, String leadProfile) {
  public Team {
    members = Roster.of(members);
  }

  /** Several lead together, so numbers before the names would be no rank. */
  public boolean tied() {
    return members.stream().filter(Member::lead).count() > 1;
  }
}
