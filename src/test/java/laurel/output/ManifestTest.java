package laurel.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import laurel.cache.Fingerprint;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class ManifestTest {
  private static byte[] list(SortedSet<String> paths) {
    StringBuilder lines = new StringBuilder("laurel-manifest 1\n");
    for (String path : paths) {
      lines.append(Manifest.line(path, new Manifest.Entry(path.length(), Fingerprint.of(path))));
    }
    return (lines + Manifest.end(Fingerprint.of(lines.toString()))).getBytes(UTF_8);
  }

  @Property(tries = 300)
  void whateverIsListedIsFoundAndNothingElse(
      @ForAll @Size(max = 20)
          List<@CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 3) String> paths,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 3) String sought) {
    SortedSet<String> listed = new TreeSet<>(paths);
    byte[] list = list(listed);
    assertThat(UnreadManifest.mayHave(sought, list)).isEqualTo(listed.contains(sought));
    assertThat(listed).allMatch(path -> UnreadManifest.mayHave(path, list));
  }

  @Property(tries = 300)
  void whatIsNoListIsAskedWithoutHarm(
      @ForAll byte[] noise, @ForAll @IntRange(max = 400) int length) {
    byte[] list = list(new TreeSet<>(List.of("a", "b", "c")));
    byte[] cut = Arrays.copyOf(list, Math.min(length, list.length));
    System.arraycopy(noise, 0, cut, 0, Math.min(noise.length, cut.length));
    assertThatCode(() -> UnreadManifest.mayHave("b", cut)).doesNotThrowAnyException();
    assertThatCode(() -> UnreadManifest.mayHave("b", noise)).doesNotThrowAnyException();
  }
}
