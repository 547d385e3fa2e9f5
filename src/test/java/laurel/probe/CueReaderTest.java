package laurel.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import laurel.diag.FindingKind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CueReaderTest {
  @TempDir Path folder;

  @Test
  void webVttIsReadWithNamesNotesStylesAndTags() {
    List<Cue> cues =
        cues(
            """
            WEBVTT - 微课

            STYLE
            ::cue { color: red }

            NOTE 请联系王工 13800000000

            1
            00:00:07.200 --> 00:00:12.090 align:start
            <v 王工>起重机的<b>耳板</b></v>
            孔很小 &amp; 深

            01:02.5 --> 01:03.000
            结束
            """);

    assertThat(cues)
        .containsExactly(new Cue(7_200, 12_090, "起重机的耳板\n孔很小 & 深"), new Cue(62_500, 63_000, "结束"));
  }

  @Test
  void subRipIsReadWithoutEmptyLinesBetween() {
    List<Cue> cues =
        cues(
            "1\r\n00:00:01,000 --> 00:00:02,000\r\n一\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\n二\r\n");

    assertThat(cues).containsExactly(new Cue(1000, 2000, "一"), new Cue(3000, 4000, "二"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void theUsualCharacterSetsAreUnderstood(String charset) {
    byte[] bytes = "1\n00:00:01,000 --> 00:00:02,000\n折叠反刮刀\n".getBytes(Charset.forName(charset));

    assertThat(facts(bytes).cues().get(0).text()).isEqualTo("折叠反刮刀");
  }

  @Test
  void signsThatNoPageMayHoldAreLeftOut() {
    String typed = "WEBVTT\n\n00:01.000 --> 00:02.000\n一\u0007\u001b[31m\u0085\uFFFEe\u0301\n";
    assertThat(facts(typed.getBytes(StandardCharsets.UTF_8)).cues().get(0).text())
        .isEqualTo("一[31m\u00E9");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() {
    assertThat(
            facts("\ufeffWEBVTT\n\n00:01.000 --> 00:02.000\n一\n".getBytes(StandardCharsets.UTF_8)))
        .extracting(CueFacts::format)
        .isEqualTo(MediaFormat.VTT);
  }

  @ParameterizedTest
  @CsvSource({
    "00:00:0x.000 --> 00:00:02.000,CUES_TIME",
    "00:00:05.000 --> 00:00:05.000,CUES_BACKWARDS",
    "00:00:05.000 --> 00:00:02.000,CUES_BACKWARDS"
  })
  void aBadCueIsToldWithItsLineAndTheOthersStay(String timing, FindingKind kind) {
    Probe probe = probe("WEBVTT\n\n" + timing + "\n坏\n\n00:09.000 --> 00:10.000\n好\n");

    assertThat(((CueFacts) probe.facts().orElseThrow()).cues())
        .extracting(Cue::text)
        .containsExactly("好");
    assertThat(probe.flaws()).containsExactly(Flaw.at(3, kind, timing));
  }

  @Test
  void cuesOutOfOrderAreSortedAndTold() {
    Probe probe = probe("WEBVTT\n\n00:09.000 --> 00:10.000\n后\n\n00:01.000 --> 00:02.000\n先\n");

    assertThat(((CueFacts) probe.facts().orElseThrow()).cues())
        .extracting(Cue::text)
        .containsExactly("先", "后");
    assertThat(probe.flaws()).containsExactly(Flaw.at(6, FindingKind.CUES_ORDER));
  }

  @Test
  void whatIsNoSubtitlesIsSaid() {
    assertThat(probe("只是一段文字").flaws()).containsExactly(Flaw.of(FindingKind.CUES_NONE));
    assertThat(look(new byte[] {'a', (byte) 0xff, (byte) 0xff}).flaws())
        .containsExactly(Flaw.of(FindingKind.CUES_ENCODING));
  }

  @Test
  void whatIsPublishedHoldsTheCuesAlone() {
    CueFacts facts =
        facts(
            "WEBVTT\n\nNOTE 王工\n\na\n1:00:01.000 --> 1:00:02.000\n<i>3 < 5</i>\n"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(facts.webvtt()).isEqualTo("WEBVTT\n\n01:00:01.000 --> 01:00:02.000\n3 &lt; 5\n");
    assertThat(facts(facts.webvtt().getBytes(StandardCharsets.UTF_8)).cues())
        .isEqualTo(facts.cues());
    assertThat(facts.lastStart()).isEqualTo(3_601_000);
  }

  @Property(tries = 300)
  void noTextEndsInAnException(@ForAll String text) {
    Path file =
        Samples.file(
            Path.of(System.getProperty("java.io.tmpdir")),
            "laurel-cues-" + ProcessHandle.current().pid() + ".srt",
            ("00:00:01 --> 00:00:0" + text).getBytes(StandardCharsets.UTF_8));

    assertThat(MediaProbe.look(file, OriginalKind.CUES)).isNotNull();
    assertThat(file.toFile().delete()).isTrue();
  }

  private List<Cue> cues(String text) {
    Probe probe = probe(text);
    assertThat(probe.flaws()).isEmpty();
    return ((CueFacts) probe.facts().orElseThrow()).cues();
  }

  private CueFacts facts(byte[] bytes) {
    return (CueFacts) look(bytes).facts().orElseThrow();
  }

  private Probe probe(String text) {
    return look(text.getBytes(StandardCharsets.UTF_8));
  }

  private Probe look(byte[] bytes) {
    return MediaProbe.look(Samples.file(folder, "cues", bytes), OriginalKind.CUES);
  }
}
