package laurel.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is packed comes out as it went in. */
class PackedTest {

  /** Short and long texts of all kinds of characters, some again and again. */
  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> again = Arbitraries.of("工程师", "A", "content/a.yaml", "", "𠀀");
    Arbitrary<String> any =
        Arbitraries.of(
                "a",
                "é",
                "ÿ",
                "Ā",
                "劳",
                "𠀀",
                "\ud840",
                "\udc00",
                "\n",
                " ".repeat(40),
                "字".repeat(31))
            .list()
            .ofMaxSize(6)
            .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(again, any).list().ofMaxSize(40);
  }

  @Property(tries = 2_000)
  void textsComeOutAsTheyWentIn(@ForAll("texts") List<String> texts) throws IOException {
    PackedOut out = new PackedOut(8);
    texts.forEach(out::text);
    PackedIn in = new PackedIn(out.written(), 0);
    for (String text : texts) {
      assertThat(in.text()).isEqualTo(text);
    }
    in.end();
  }

  @Property(tries = 1_000)
  void whatIsCutOffEndsWithAnException(@ForAll("texts") List<String> texts) {
    PackedOut out = new PackedOut(8);
    texts.forEach(out::text);
    byte[] written = out.written();
    for (int length = 0; length < written.length; length++) {
      PackedIn in = new PackedIn(Arrays.copyOf(written, length), 0);
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < texts.size(); i++) {
                  in.text();
                }
              })
          .isInstanceOf(IOException.class);
    }
  }

  @Property(tries = 2_000)
  void anyBytesAreTextsOrEndWithAnException(@ForAll byte[] bytes) {
    PackedIn in = new PackedIn(bytes, 0);
    assertThatCode(
            () -> {
              try {
                while (true) {
                  in.text();
                }
              } catch (IOException otherForm) {
                // as it should
              }
            })
        .doesNotThrowAnyException();
  }

  @Property(tries = 2_000)
  void numbersComeOutAsTheyWentIn(@ForAll int number, @ForAll long wide, @ForAll boolean flag)
      throws IOException {
    PackedOut out = new PackedOut(8);
    out.number(number);
    out.wide(wide);
    out.flag(flag);
    out.number(number & 0x7f);
    PackedIn in = new PackedIn(out.written(), 0);
    assertThat(in.number()).isEqualTo(number);
    assertThat(in.wide()).isEqualTo(wide);
    assertThat(in.flag()).isEqualTo(flag);
    assertThat(in.number()).isEqualTo(number & 0x7f);
    in.end();
  }

  @Property(tries = 200)
  void aShortTextIsWrittenOnce(@ForAll("texts") List<String> texts) {
    PackedOut out = new PackedOut(8);
    for (String text : texts) {
      out.text(text);
      int before = out.written().length;
      out.text(text);
      boolean remembered = text.length() <= PackedOut.SHORT;
      assertThat(out.written().length - before)
          .isLessThanOrEqualTo(remembered ? 2 : Integer.MAX_VALUE);
    }
  }
}
