package laurel.intake.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import laurel.text.HalfWidth;
import laurel.text.Nfc;
import laurel.text.Spaces;

/**
 * What the forms print themselves: requirements, examples, headings ({@code printed.txt}, from the
 * annexes of the two notices). Whatever of it stands in a filled form was not written by its unit.
 */
final class Printed {
  /** Shorter ones may be answers: 小建议 stands among the requirements too. */
  private static final int SHORTEST = 6;

  /** 示例市职工“五小”创新成果申报表（2025年度）: every office heads the form with its own name. */
  private static final Pattern TITLE =
      Pattern.compile(
          "SIGN{0,30}(?:五小|创新|成果|微课|路演|项目)SIGN{0,20}(?:申报|报送|征集|推荐|登记)表(?:[(（]SIGN{1,20}[)）])?"
              .replace("SIGN", "[^，。；：？,.;:?]"));

  private static final List<String> TEXTS = load();

  private Printed() {}

  /** Whether a text, broken over lines or not, is printed on a form. */
  static boolean is(String text) {
    String folded = folded(text);
    return folded.isEmpty()
        || TEXTS.contains(folded)
        || (folded.length() >= SHORTEST && TEXTS.stream().anyMatch(t -> t.contains(folded)));
  }

  /** Whether a line above a form is the form's title. */
  static boolean isTitle(String text) {
    return TITLE.matcher(folded(text)).matches();
  }

  /** A text without a hint that the form prints at its start: （400字以内,如有详细材料请另附). */
  static String without(String text) {
    String rest = Spaces.trimmed(text);
    if (rest.isEmpty() || "(（".indexOf(rest.charAt(0)) < 0) {
      return rest;
    }
    int end = 0;
    for (int i = 0; i < Math.min(rest.length(), 80); i++) {
      if (")）".indexOf(rest.charAt(i)) >= 0 && is(rest.substring(0, i + 1))) {
        end = i + 1;
      }
    }
    return Spaces.trimmed(rest.substring(end));
  }

  private static String folded(String text) {
    return Spaces.none(HalfWidth.of(Nfc.of(text))).replace("。", ".");
  }

  private static List<String> load() {
    List<String> texts = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Printed.class.getResourceAsStream("/laurel/intake/printed.txt"),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          texts.add(folded(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(texts);
  }
}
