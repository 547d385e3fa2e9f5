package laurel.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import laurel.export.pack.LessonPackage;
import laurel.model.Lesson;
import laurel.model.PackageForm;
import laurel.model.PublicSamples;
import org.junit.jupiter.api.Test;

/** What learning systems are told of a lesson is what its page says. */
class LomTest {
  private static final Lesson LESSON =
      PublicSamples.lesson(
          "l", "课", "**要点**：转速 <3000 且 >200，C# 与 file_name、3*4\n\n见[标准](https://example.cn/)。");
  private static final String SAID = "要点：转速 &lt;3000 且 &gt;200，C# 与 file_name、3*4 见标准。";

  @Test
  void marksGoAndWordsStay() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Lom.write(LESSON, "https://example.cn/lessons/l/", out);
    assertThat(escaped(out.toByteArray())).contains(">" + SAID + "</string>");
  }

  @Test
  void aPackageSaysTheSame() {
    LessonPackage pack = new LessonPackage(LESSON, "https://example.cn/l", 60, Map.of(), Map.of());
    List.of(PackageForm.CMI5, PackageForm.SCORM_2004)
        .forEach(form -> assertThat(escaped(pack.manifestBytes(form))).contains(SAID));
  }

  private static String escaped(byte[] xml) {
    return new String(xml, StandardCharsets.UTF_8).replace(">200", "&gt;200");
  }
}
