package laurel.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.model.Question;
import org.jsoup.Jsoup;

/** Reads GIFT: choices and true or false; what is neither is named. */
public final class GiftReader {
  private static final Pattern TITLE = Pattern.compile("(?s)^::(.*?)(?<!\\\\)::\\s*(.*)$");
  private static final Pattern FORMAT =
      Pattern.compile("(?s)^\\[(html|moodle|plain|markdown)\\](.*)$");
  private static final Pattern TAG = Pattern.compile("\\[tag:([^\\]]+)\\]");
  private static final Pattern SHARE =
      Pattern.compile("(?s)^%(-?[0-9]+(?:\\.[0-9]*)?|-?\\.[0-9]+)%(.*)$");
  private static final Pattern ENDS = Pattern.compile("(?<!\\\\)####");

  private final List<Question> questions = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();

  private GiftReader() {}

  /**
   * The bank in this file.
   *
   * @throws BankTrouble when it is no text, or larger than any bank
   */
  public static ImportedBank read(Path file) throws IOException {
    ImportedBank.measure(file);
    String text = decoded(Files.readAllBytes(file)).replace("\uFEFF", "");
    GiftReader reader = new GiftReader();
    for (String block : text.replace("\r\n", "\n").split("\\n[ \\t]*\\n", -1)) {
      reader.block(block);
    }
    return new ImportedBank(reader.questions, reader.skipped);
  }

  /** In UTF-8, or as Windows in China saves it. */
  private static String decoded(byte[] bytes) throws BankTrouble {
    return decoded(bytes, StandardCharsets.UTF_8)
        .or(() -> decoded(bytes, Charset.forName("GB18030")))
        .orElseThrow(BankTrouble::new);
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** A question with the comments before it. */
  private void block(String block) {
    QuestionDraft draft = new QuestionDraft();
    StringBuilder body = new StringBuilder();
    for (String line : block.split("\n", -1)) {
      String bare = line.strip();
      if (bare.startsWith("//")) {
        Matcher tags = TAG.matcher(bare);
        while (tags.find()) {
          draft.tag(tags.group(1));
        }
        draft.tag(bare.substring(2).strip());
      } else if (!bare.startsWith("$CATEGORY:")) {
        body.append(line).append('\n');
      }
    }
    if (!body.toString().isBlank()) {
      question(body.toString().strip(), draft);
    }
  }

  private void question(String text, QuestionDraft draft) {
    Matcher title = TITLE.matcher(text);
    boolean titled = title.matches();
    String rest = titled ? title.group(2) : text;
    int open = unescaped(rest, '{', 0);
    int close = open < 0 ? -1 : unescaped(rest, '}', open);
    String name = titled ? plain(title.group(1)) : rest.lines().findFirst().orElse("");
    if (close < 0) {
      skipped.add(name);
      return;
    }
    String after = rest.substring(close + 1).strip();
    draft.stem = shown(rest.substring(0, open)) + (after.isEmpty() ? "" : " ____ " + shown(after));
    answers(rest.substring(open + 1, close).strip(), draft);
    Optional<Question> read = draft.finished();
    read.ifPresentOrElse(questions::add, () -> skipped.add(name));
  }

  private static void answers(String inside, QuestionDraft draft) {
    String[] parts = ENDS.split(inside, 2);
    draft.explanation = parts.length > 1 ? shown(parts[1]) : "";
    String answers = parts[0].strip();
    String word = answers.split("#", 2)[0].strip().toUpperCase(Locale.ROOT);
    if (List.of("T", "TRUE", "F", "FALSE").contains(word)) {
      draft.truth(word.startsWith("T"));
      return;
    }
    boolean wrong = false;
    for (String answer : answers.split("(?<!\\\\)(?=[=~])", -1)) {
      if (!answer.isBlank()) {
        wrong |= answer.startsWith("~");
        choice(answer.strip(), draft);
      }
    }
    if (!wrong) {
      draft.stem = ""; // only right answers: to be typed or matched, not chosen
    }
  }

  private static void choice(String answer, QuestionDraft draft) {
    String text = answer.substring(1).strip();
    boolean right = answer.startsWith("=");
    Matcher share = SHARE.matcher(text);
    if (share.matches()) {
      right = Double.parseDouble(share.group(1)) > 0;
      draft.single = false;
      text = share.group(2);
    }
    int feedback = unescaped(text, '#', 0);
    draft.option(shown(feedback < 0 ? text : text.substring(0, feedback)), right);
  }

  private static int unescaped(String text, char sign, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == sign) {
        return i;
      }
    }
    return -1;
  }

  private static String shown(String text) {
    Matcher format = FORMAT.matcher(text.strip());
    if (!format.matches()) {
      return plain(text);
    }
    String said = plain(format.group(2));
    return format.group(1).equals("html") ? Jsoup.parse(said).text() : said;
  }

  private static String plain(String text) {
    return text.replaceAll("\\\\n", " ")
        .replaceAll("\\\\([~=#{}:\\\\])", "$1")
        .replaceAll("(?<!\\s)\\s*?\n\\s*", " ")
        .strip();
  }
}
