package laurel.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people get wrong in YAML and JSON, and what they are told. */
class YamlMistakesTest {
  private static final String FILE = "content/achievements/a/achievement.yaml";

  @TempDir Path folder;

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            "title: 甲\n\tcategory: 乙\n",
            ":2:1: error syntax.tab: a tab begins this line or stands where spaces belong"),
        Arguments.of(
            "title: 甲\ncategory:小发明\nunit: 乙\n",
            ":2:9: error syntax.colon: no half-width colon with a space after the key"),
        Arguments.of(
            "title: 甲\ncategory：小发明\nunit: 乙\n",
            ":2:9: error syntax.colon: no half-width colon with a space after the key"),
        Arguments.of(
            "成果名称：甲\n成果类别：小发明\n",
            ":1:5: error syntax.colon: no half-width colon with a space after the key"),
        Arguments.of(
            "title:甲\n",
            ":1:6: error syntax.colon: no half-width colon with a space after the key"),
        Arguments.of(
            "title: 甲\nunit: \"乙\\UFFFFFFFF\"\n",
            ":2:11: error syntax.yaml: this is no valid YAML"),
        Arguments.of(
            "title: \"甲\nunit: 乙\n",
            ":1:8: error syntax.quote: a quote that begins here is never closed"),
        Arguments.of(
            "title: \"五小\"成果\nunit: 乙\n",
            ":1:12: error syntax.after-quote: the value goes on after its closing quote"),
        Arguments.of(
            "title: 成果: 二期\n",
            ":1:10: error syntax.colon-in-value: a second “: ” in the same value"),
        Arguments.of("title: @甲\n", ":1:8: error syntax.sign: a value cannot begin with this sign"),
        Arguments.of(
            "summary: **重点**\n", ":1:10: error syntax.sign: a value cannot begin with this sign"),
        Arguments.of("title: *甲\n", ":1:8: error syntax.alias: “*甲” refers to nothing"),
        Arguments.of("title: *gone\n", ":1:8: error syntax.alias: “*gone” refers to nothing"),
        Arguments.of(
            "benefits:\n  economic: 甲\n social: 乙\n",
            ":3:2: error syntax.indent: this line does not begin where it should"),
        Arguments.of(
            "title: 甲\n---\ntitle: 乙\n",
            ":2:1: error syntax.documents: a second document begins here"),
        Arguments.of("? [a]\n: b\n", ":1:3: error syntax.key: a key must be plain text"),
        Arguments.of("title: [甲\n", ":2:1: error syntax.yaml: this is no valid YAML"),
        Arguments.of(
            "- title: 甲\n",
            ":1:1: error record.not-fields: the file does not begin with “key: value”"),
        Arguments.of(
            "title: 甲\u0001乙\n", ":1:9: error text.control: control character U+0001 in the text"),
        Arguments.of("", ": error file.empty: the file is empty"),
        Arguments.of("# 没有内容\n", ": error file.empty: the file is empty"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsNamedAtItsPlace(String yaml, String said) {
    Content content = new Content(folder);
    assertThat(content.achievement(yaml)).isEmpty();
    assertThat(content.said()).containsExactly(FILE + said);
  }

  @Test
  void aFileInGbkIsCalledSo() {
    Content content = new Content(folder);
    content.write(
        "achievements/a/achievement.yaml", "# ok\ntitle: 输液管路\n".getBytes(Charset.forName("GBK")));
    assertThat(content.readAll()).isEmpty();
    assertThat(content.said())
        .containsExactly(FILE + ":2:1: error file.encoding: the file is in GBK, not in UTF-8");
  }

  @Test
  void aFileInUtf16IsCalledSo() {
    Content content = new Content(folder);
    content.write(
        "achievements/a/achievement.yaml", "\ufefftitle: 甲\n".getBytes(StandardCharsets.UTF_16LE));
    assertThat(content.readAll()).isEmpty();
    assertThat(content.said())
        .containsExactly(FILE + ": error file.encoding: the file is in UTF-16, not in UTF-8");
  }

  @Test
  void aPictureIsNoText() {
    Content content = new Content(folder);
    content.write(
        "achievements/a/achievement.yaml", new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
    assertThat(content.readAll()).isEmpty();
    assertThat(content.said())
        .containsExactly(FILE + ":1:1: error file.not-text: the file is no text");
  }

  @Test
  void aByteOrderMarkDoesNotMatter() {
    Content content = new Content(folder);
    assertThat(content.achievement("\ufefftitle: 甲\r\nunit: 乙\r\n").orElseThrow().text("title"))
        .map(Node.Text::value)
        .contains("甲");
    assertThat(content.said()).isEmpty();
  }

  static Stream<Arguments> jsonMistakes() {
    return Stream.of(
        Arguments.of("{\n  \"title\": “甲”\n}\n", ":2:12: error syntax.json: this is no valid JSON"),
        Arguments.of("{\"title\": \"甲\",}", ":1:15: error syntax.json: this is no valid JSON"),
        Arguments.of("{\"title\": \"甲\"", ":1:14: error syntax.json: this is no valid JSON"),
        Arguments.of("{} {}", ":1:4: error syntax.documents: a second document begins here"),
        Arguments.of("", ": error file.empty: the file is empty"));
  }

  @ParameterizedTest
  @MethodSource("jsonMistakes")
  void aMistakeInJsonIsNamedAtItsPlace(String json, String said) {
    Content content = new Content(folder);
    content.write("achievements/a/achievement.json", json);
    assertThat(content.readAll()).isEmpty();
    assertThat(content.said()).containsExactly("content/achievements/a/achievement.json" + said);
  }
}
