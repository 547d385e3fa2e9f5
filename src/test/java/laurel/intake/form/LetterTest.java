package laurel.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import laurel.intake.paper.Paper;
import org.junit.jupiter.api.Test;

class LetterTest {
  @Test
  void aLetterNamesItsAchievement() {
    assertThat(letter("创新成果授权书", "授权作品：《反刮刀具》")).isEqualTo(new Letter(true, false, "反刮刀具"));
    assertThat(letter("成果真实性承诺书", "我单位现申报 《反刮刀具》 项目，承诺如下："))
        .isEqualTo(new Letter(false, true, "反刮刀具"));
    assertThat(letter("创新成果授权书", "授权作品：（请填写创新成果名称）")).isEqualTo(new Letter(true, false, ""));
  }

  @Test
  void aLetterOfOneLineWithoutEndIsReadInOneGo() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThat(letter("成果真实性承诺书", "承诺如下" + "现申报".repeat(150_000)).work()).isEmpty());
  }

  private static Letter letter(String... lines) {
    List<Paper.Block> blocks = new ArrayList<>();
    for (String line : lines) {
      blocks.add(new Paper.Paragraph(line, blocks.size() + 1));
    }
    return Letter.in(new Paper(blocks, List.of())).orElseThrow();
  }
}
