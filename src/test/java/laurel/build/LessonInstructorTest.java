package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import laurel.diag.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lesson says who teaches it where it knows, and nothing where it does not. */
class LessonInstructorTest {
  private static final String FILM = "content/lessons/back-spotfacing-lesson/video.mp4";

  @TempDir Path folder;

  @Test
  void whoTeachesIsAskedByNoLabelAlone() throws Exception {
    SmallSite site =
        new SmallSite(folder)
            .begin()
            .write("lessons/l/lesson.yaml", lesson("一号课", ""))
            .write("lessons/m/lesson.yaml", lesson("二号课", "instructor: 沈砚舟\n"))
            .write(
                "rounds/1.yaml",
                "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [{lesson: l}, {lesson: m}]\n");
    for (String id : new String[] {"l", "m"}) {
      Files.copy(Path.of(FILM), site.content().resolve("lessons/" + id + "/video.mp4"));
    }
    assertThat(site.publish().findings()).noneMatch(f -> f.kind().severity() == Severity.ERROR);
    assertThat(site.page("lessons/m")).contains("主讲", "沈");
    assertThat(site.page("lessons/l")).contains("示例厂").doesNotContain("<b></b>");
    assertThat(between(site.page("lessons/l"), "<article>", "class=\"facts")).doesNotContain("主讲");
    assertThat(site.page("lessons").split("主讲", -1)).as("in the list").hasSize(2);
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from);
    return text.substring(start, text.indexOf(to, start));
  }

  private static String lesson(String title, String more) {
    return "title: " + title + "\nprogramme: p\nunit: 示例厂\nsynopsis: 讲用法\n" + more;
  }
}
