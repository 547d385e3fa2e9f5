package laurel.model;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * The members of a team, their texts one behind the other: a catalogue of fifty thousand
 * achievements has four hundred thousand members, who would be three objects each. A member is made
 * when asked for.
 */
final class Roster extends AbstractList<Member> implements RandomAccess {
  private static final int TEXTS = 3;

  private final String texts;

  /** Of each member the ends of name, post and person; the last bit of each says yes or no. */
  private final int[] ends;

  private Roster(String texts, int[] ends) {
    this.texts = texts;
    this.ends = ends;
  }

  /** The same members in the same order. */
  static List<Member> of(List<Member> members) {
    if (members instanceof Roster) {
      return members;
    }
    StringBuilder texts = new StringBuilder();
    int[] ends = new int[TEXTS * members.size()];
    int at = 0;
    for (Member member : members) {
      ends[at++] = end(texts.append(member.name()), member.masked());
      ends[at++] = end(texts.append(member.post()), member.lead());
      ends[at++] = end(texts.append(member.person().orElse("")), member.person().isPresent());
    }
    return new Roster(texts.toString(), ends);
  }

  private static int end(StringBuilder texts, boolean said) {
    return (texts.length() << 1) | (said ? 1 : 0);
  }

  @Override
  public Member get(int index) {
    int at = TEXTS * index;
    return new Member(
        text(at),
        isSaid(at),
        text(at + 1),
        isSaid(at + 1),
        isSaid(at + 2) ? Optional.of(text(at + 2)) : Optional.empty());
  }

  @Override
  public int size() {
    return ends.length / TEXTS;
  }

  private String text(int at) {
    return texts.substring(at == 0 ? 0 : ends[at - 1] >>> 1, ends[at] >>> 1);
  }

  private boolean isSaid(int at) {
    return (ends[at] & 1) == 1;
  }
}
