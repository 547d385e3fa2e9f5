package laurel.render;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.core.HTMLOutputFormat;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import laurel.text.Utf8Writer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HtmlTest {

  @Property
  void pagesAreEscapedAsFreemarkerEscapes(@ForAll("texts") String text) throws Exception {
    StringWriter theirs = new StringWriter();
    HTMLOutputFormat.INSTANCE.output(text, theirs);
    Utf8Writer ours = new Utf8Writer();
    Html.FORMAT.output(text, ours);
    assertThat(ours.take()).isEqualTo(theirs.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.of("<", ">", "&", "\"", "'", "电", "é", "😀", "a", "&amp;", "</b>"),
            Arbitraries.strings().ofMaxLength(3))
        .list()
        .ofMaxSize(20)
        .map(parts -> String.join("", parts));
  }
}
