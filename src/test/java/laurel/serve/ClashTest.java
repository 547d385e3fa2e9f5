package laurel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.build.SmallSite;
import laurel.edit.RecordDesk;
import laurel.edit.RecordDesk.Saving;
import laurel.edit.RecordDesk.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two who change one list at once: what one typed of a person never becomes another's. */
class ClashTest {
  private static final String KEY = "achievements/pump";
  private static final List<String> KEYS = List.of("name", "title", "phone");

  @TempDir Path folder;

  @Test
  void aTelephoneStaysWithItsPersonWhenSomebodyBeforeIsRemovedMeanwhile() throws Exception {
    Clash clash = clash("[张三, 李四, 王五]", "[李四, 王五]", Map.of("team.1.phone", "138"));
    assertThat(team(clash)).containsExactly("张三", "李四 138", "王五");
    assertThat(clash.differing())
        .contains(
            new Clash.Difference("team.0.name", "李四", "张三"),
            new Clash.Difference("team.1.name", "王五", "李四"),
            new Clash.Difference("team.1.phone", "", "138"),
            new Clash.Difference("team.2.name", "", "王五"));
  }

  @Test
  void aTelephoneStaysWithItsPersonWhenAsManyHaveComeAsGone() throws Exception {
    String theirs = "[{name: 李四, title: 技师}, 赵六]";
    Clash clash = clash("[张三, 李四]", theirs, Map.of("team.1.phone", "138"));
    assertThat(team(clash)).containsExactly("张三", "李四 138");
    assertThat(clash.differing()).contains(new Clash.Difference("team.0.title", "技师", ""));
  }

  @Test
  void whomBothAddIsNotMixed() throws Exception {
    String theirs = "[张三, {name: 王五, phone: 139}]";
    Clash clash = clash("[张三]", theirs, Map.of("team.1.name", "赵六"));
    assertThat(team(clash)).containsExactly("张三", "赵六");
    assertThat(clash.differing())
        .contains(
            new Clash.Difference("team.1.name", "王五", "赵六"),
            new Clash.Difference("team.1.phone", "139", ""));
  }

  @Test
  void whoTakesAnothersPlaceDoesNotGetTheirTelephone() throws Exception {
    String theirs = "[{name: 张三, phone: 139}]";
    Clash clash = clash("[张三]", theirs, Map.of("team.0.name", "赵六"));
    assertThat(team(clash)).containsExactly("赵六");
  }

  @Test
  void whatBothHaveChangedOfPeopleWhoAreStillThereGoesTogether() throws Exception {
    String theirs = "[{name: 张三, phone: 139}, {name: 李四, title: 技师}, 王五]";
    Clash clash = clash("[张三, 李四]", theirs, Map.of("team.1.phone", "138"));
    assertThat(team(clash)).containsExactly("张三 139", "李四 技师 138", "王五");
  }

  @Test
  void whoWasAddedAtTheEndStaysWhenSomebodyBeforeIsRemovedMeanwhile() throws Exception {
    Clash clash = clash("[张三, 李四]", "[李四]", Map.of("team.2.name", "赵六"));
    assertThat(team(clash)).containsExactly("李四", "赵六");
  }

  /** The form had no row for the last of theirs, so that nothing was typed over it. */
  @Test
  void ofAListThatIsTakenWholeNoRowOfTheirsIsLeft() throws Exception {
    String theirs = "[赵六, 张三, 李四, {name: 王五, phone: 139}]";
    Clash clash = clash("[张三, 李四]", theirs, Map.of("team.1.phone", "138"));
    assertThat(team(clash)).containsExactly("张三", "李四 138");
    assertThat(clash.differing())
        .contains(
            new Clash.Difference("team.3.name", "王五", ""),
            new Clash.Difference("team.3.phone", "139", ""));
  }

  /** What becomes of a whole form with these changes after somebody else has saved the team. */
  private Clash clash(String team, String theirs, Map<String, String> changes) throws Exception {
    SmallSite site =
        new SmallSite(folder).begin().achievement("pump", "水泵", "team: " + team + "\n");
    RecordDesk desk = new RecordDesk(site.content());
    Sheet sheet = desk.open(KEY).orElseThrow();
    Map<String, String> typed = new LinkedHashMap<>();
    for (int row = 0; row < 3; row++) {
      for (String key : KEYS) {
        String path = "team." + row + "." + key;
        typed.put(path, changes.getOrDefault(path, sheet.values().getOrDefault(path, "")));
      }
    }
    site.achievement("pump", "水泵", "team: " + theirs + "\n");
    Saving saving = desk.save(KEY, sheet.version(), typed).orElseThrow();
    return Clash.of(typed, (Saving.Stale) saving);
  }

  private static List<String> team(Clash clash) {
    Map<Integer, String> rows = new TreeMap<>();
    for (int row = 0; row < 4; row++) {
      for (String key : KEYS) {
        String value = clash.merged().getOrDefault("team." + row + "." + key, "");
        rows.merge(row, value, (a, b) -> b.isEmpty() ? a : a + " " + b);
      }
    }
    return rows.values().stream().filter(r -> !r.isEmpty()).toList();
  }
}
