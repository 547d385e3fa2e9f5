package laurel.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.diag.FindingKind;
import laurel.read.Node;
import laurel.read.Node.Fields;
import laurel.read.schema.KeyTable;
import laurel.rules.Rulebook.FieldRule;
import laurel.text.CharacterCount;

/** Checks what a programme asks of single fields: that they are there, their length, their form. */
final class FieldRules {
  /** Fields whose presence the media rules judge: files need no line in the record. */
  private static final List<String> FILES = List.of("photos", "videos", "audio", "video");

  /** None of it reaches over where the next may begin, so that a long text is read in one go. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?m)\\*\\*|__|`|^\\s{0,3}#{1,6}\\s|^[^\\S\\r\\n]*>"
              + "|!?\\[[^\\[\\]]*+\\]\\([^)\\[]*+\\)|https?://|</?[A-Za-z][^<>]*+>"
              + "|^[^\\S\\r\\n]*\\|.*\\|[^\\S\\r\\n]*$");

  private static final Pattern FIGURE = Pattern.compile("\\p{N}|[百千万亿倍]|[二三四五六七八九]成|零");

  private final Rulebook book;
  private final Form form;
  private final KeyTable keys;

  /**
   * For one record.
   *
   * @param keys those that a record of its kind has: nothing else is asked of it
   */
  FieldRules(Rulebook book, Form form, KeyTable keys) {
    this.book = book;
    this.form = form;
    this.keys = keys;
  }

  /** Checks every field that the programme limits. */
  void check() {
    book.fields()
        .forEach((asked, rule) -> keys.canonical(asked).ifPresent(key -> check(key, rule)));
    if (book.fields().containsKey("goal") && form.has("goal")) {
      checkFigures(form.text("goal"));
    }
  }

  private void check(String key, FieldRule rule) {
    if (!form.has(key)) {
      if (rule.required() && !FILES.contains(key)) {
        form.require(key);
      }
      return;
    }
    checkItems(key, rule);
    form.fields().get(key).ifPresent(node -> checkText(key, textOf(node), rule));
  }

  private void checkItems(String key, FieldRule rule) {
    boolean team = key.equals("team") || key.equals("people");
    int items = form.fields().items(key).size();
    if (items < rule.minItems().orElse(0)) {
      FindingKind kind = team ? FindingKind.TEAM_TOO_FEW : FindingKind.ITEMS_TOO_FEW;
      form.report(kind, key, items, rule.minItems().getAsInt());
    }
    if (items > rule.maxItems().orElse(Integer.MAX_VALUE)) {
      FindingKind kind = team ? FindingKind.TEAM_TOO_MANY : FindingKind.ITEMS_TOO_MANY;
      form.report(kind, key, items, rule.maxItems().getAsInt());
    }
  }

  private void checkText(String key, String text, FieldRule rule) {
    if (rule.maxChars().isPresent()) {
      checkLength(form, key, text, rule.maxChars().getAsInt());
    }
    if (rule.aboutChars().isPresent()) {
      checkAbout(key, text, rule.aboutChars().getAsInt());
    }
    Matcher markup = MARKUP.matcher(text);
    if (rule.plainText() && markup.find()) {
      form.report(FindingKind.TEXT_NOT_PLAIN, key, markup.group().strip());
    }
  }

  /** 以内, 不超过: the number is included. Over by both ways of counting is an error. */
  static void checkLength(Form form, String key, String text, int max) {
    CharacterCount count = CharacterCount.of(text);
    if (count.surelyOver(max)) {
      form.report(FindingKind.TEXT_TOO_LONG, key, count.points(), count.words(), max);
    } else if (count.arguablyOver(max)) {
      form.report(FindingKind.TEXT_MAYBE_TOO_LONG, key, count.points(), count.words(), max);
    }
  }

  /** 左右: within 30 per cent, by either way of counting. */
  private void checkAbout(String key, String text, int about) {
    int least = (about * 7 + 9) / 10;
    int most = about * 13 / 10;
    CharacterCount count = CharacterCount.of(text);
    int characters = count.points();
    int words = count.words();
    boolean met = (characters >= least && characters <= most) || (words >= least && words <= most);
    if (!met) {
      form.report(FindingKind.TEXT_ABOUT, key, characters, about, least, most);
    }
  }

  /** 需要有相关技术指标数据 (附件2 第12行). */
  private void checkFigures(String goal) {
    if (!FIGURE.matcher(goal).find()) {
      form.report(FindingKind.TEXT_NO_FIGURES, "goal");
    }
  }

  /** All words below a key: the two halves of the benefits count together. */
  private static String textOf(Node node) {
    if (node instanceof Node.Text text) {
      return text.value();
    }
    StringBuilder all = new StringBuilder();
    List<Node> parts =
        node instanceof Fields fields
            ? List.copyOf(fields.entries().values())
            : ((Node.Items) node).items();
    parts.forEach(part -> all.append(textOf(part)).append('\n'));
    return all.toString();
  }
}
