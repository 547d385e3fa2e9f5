package laurel.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What names a record. */
class RecordRefTest {

  @Test
  void achievementsComeBeforeLessonsAndEachOfThemById() {
    RecordRef a = RecordRef.achievement("a");
    RecordRef b = RecordRef.achievement("b");
    RecordRef lesson = RecordRef.lesson("a");
    assertThat(new TreeSet<>(List.of(lesson, b, a, b))).containsExactly(a, b, lesson);
  }
}
