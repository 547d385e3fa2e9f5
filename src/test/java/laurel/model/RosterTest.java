package laurel.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A team's members are the same however they are kept. */
class RosterTest {
  @Property
  void aTeamHasTheMembersThatItWasGiven(@ForAll("teams") List<Member> members) {
    Team team = new Team(members, 0, "");
    assertThat(team.members()).isEqualTo(members).hasSameHashCodeAs(members);
    assertThat(members).isEqualTo(team.members());
    assertThat(team.members().stream().toList()).isEqualTo(members);
    assertThat(new Team(team.members(), 0, "")).isEqualTo(team).hasToString(team.toString());
  }

  @Test
  void whoGaveTheListChangesNobodyAfterwards() {
    List<Member> given = new ArrayList<>(List.of(member("王一", "")));
    Team team = new Team(given, 0, "");
    given.set(0, member("李二", ""));
    assertThat(team.members()).containsExactly(member("王一", ""));
    assertThatThrownBy(() -> team.members().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aPersonWithoutAnIdIsNotNobody() {
    Member known = new Member("王一", false, "", true, Optional.of(""));
    assertThat(new Team(List.of(known), 0, "").members()).containsExactly(known);
  }

  private static Member member(String name, String post) {
    return new Member(name, false, post, false, Optional.empty());
  }

  @Provide
  Arbitrary<List<Member>> teams() {
    Arbitrary<String> text =
        Arbitraries.strings().withChars('a', ' ', '王', '·', '\uD842', '\uDFB7').ofMaxLength(5);
    return Combinators.combine(
            text, Arbitraries.of(true, false), text, Arbitraries.of(true, false), text.optional())
        .as(Member::new)
        .list()
        .ofMaxSize(25);
  }
}
