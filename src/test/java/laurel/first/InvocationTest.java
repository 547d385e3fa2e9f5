package laurel.first;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import org.junit.jupiter.api.Test;

/** What an answer of an earlier build is kept by. */
final class InvocationTest {
  @Test
  void twoProgramsInOneWorkingFolderDoNotAnswerForEachOther() {
    String old = Invocation.program(path("opt", "laurel-1", "laurel-first.jar"));

    assertThat(Invocation.program(path("opt", "laurel-2", "laurel-first.jar"))).isNotEqualTo(old);
  }

  @Test
  void theFirstProgramAndTheWholeOneBesideItAreOne() {
    String whole = path("opt", "laurel", "laurel.jar") + File.pathSeparator + "lib.jar";

    assertThat(Invocation.program(path("opt", "laurel", "laurel-first.jar")))
        .isEqualTo(Invocation.program(whole))
        .isEqualTo(path("opt", "laurel"));
  }

  @Test
  void aCallKnowsWhereItsProgramLies() {
    assertThat(Invocation.of("build").parts())
        .contains(Invocation.program(System.getProperty("java.class.path")));
  }

  private static String path(String... names) {
    return String.join(File.separator, names);
  }
}
