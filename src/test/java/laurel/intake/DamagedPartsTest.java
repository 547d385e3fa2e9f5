package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Office files of which one part inside is no XML: told as a finding, and nowhere else. */
class DamagedPartsTest {
  private static final Path FORMS = Path.of("src/test/resources/laurel/intake/forms");

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  @TempDir Path folder;

  @Test
  void noReaderPrintsWhatIsWrongWithAPart() throws IOException {
    Inbox inbox = new Inbox(folder);
    int damaged =
        send(inbox, FORMS.resolve("03-输液管路快扣-征集报送表.xlsx"))
            + send(inbox, FORMS.resolve("01-折叠反刮刀具-征集报送表.docx"));
    String printed =
        printed(
            () ->
                assertThat(Inbox.lines(inbox.imported()))
                    .anyMatch(line -> line.contains("error import.damaged")));
    assertThat(damaged).isGreaterThan(60);
    assertThat(printed).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"})
  void norDoesTheReaderOfLargeSheets(String damaged) throws IOException {
    Inbox inbox = new Inbox(folder);
    StringBuilder rows = new StringBuilder("<worksheet xmlns='" + MAIN + "'><sheetData>");
    for (int i = 1; rows.length() < 13 << 20; i++) {
      rows.append(
          "<row r='" + i + "'><c r='A" + i + "'><v>" + i * 7919L % 99_991 + "</v></c></row>");
    }
    String end = damaged.contains("sheet1") ? "" : "</sheetData></worksheet>";
    byte[] large = rows.append(end).toString().getBytes(StandardCharsets.UTF_8);
    byte[] strings = ("<sst xmlns='" + MAIN + "'><si>").getBytes(StandardCharsets.UTF_8);
    try (ZipFile parts = new ZipFile(FORMS.resolve("03-输液管路快扣-征集报送表.xlsx").toFile())) {
      Map<String, byte[]> others = new HashMap<>(Map.of("xl/worksheets/sheet1.xml", large));
      if (damaged.contains("Strings")) {
        others.put(damaged, strings);
      }
      inbox.put("大/表.xlsx", with(parts, others));
    }
    String printed = printed(() -> assertThat(Inbox.lines(inbox.imported())).hasSize(1));
    assertThat(printed).isEmpty();
  }

  private interface Work {
    void run() throws IOException;
  }

  private static String printed(Work work) throws IOException {
    PrintStream terminal = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      work.run();
    } finally {
      System.setErr(terminal);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** Each part of a file in three states, each in a file of its own. */
  private static int send(Inbox inbox, Path form) throws IOException {
    int sent = 0;
    try (ZipFile parts = new ZipFile(form.toFile())) {
      for (ZipEntry part : Collections.list(parts.entries())) {
        if (part.getName().matches(".*\\.(xml|rels)")) {
          byte[] whole = parts.getInputStream(part).readAllBytes();
          for (byte[] bad : states(whole)) {
            String ending = form.toString().substring(form.toString().length() - 5);
            inbox.put(sent++ + "/表" + ending, with(parts, Map.of(part.getName(), bad)));
          }
        }
      }
    }
    return sent;
  }

  private static List<byte[]> states(byte[] whole) {
    List<byte[]> states = new ArrayList<>();
    states.add(Arrays.copyOf(whole, whole.length * 2 / 3));
    states.add("<a><b></a>".getBytes(StandardCharsets.UTF_8));
    states.add("no XML \u0001".getBytes(StandardCharsets.UTF_8));
    return states;
  }

  private static byte[] with(ZipFile parts, Map<String, byte[]> others) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry part : Collections.list(parts.entries())) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        byte[] other = others.get(part.getName());
        zip.write(other == null ? parts.getInputStream(part).readAllBytes() : other);
      }
    }
    return out.toByteArray();
  }
}
