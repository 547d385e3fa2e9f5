package laurel.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import laurel.diag.Finding;
import laurel.diag.FindingTexts;
import laurel.edit.RecordDesk.Sheet;
import laurel.read.schema.Key;
import laurel.read.schema.Shape;
import laurel.read.schema.Visibility;
import laurel.rules.Asked;
import laurel.text.CharacterCount;
import laurel.text.YesNo;

/** The fields of a record as a form, made from its schema and its programme's rules. */
final class EditForm {
  /** Texts of one line longer than this get room to breathe. */
  private static final int LONG = 60;

  private final Sheet sheet;
  private final Map<String, String> values;
  private final List<Finding> findings;
  private final FindingTexts texts;
  private final ServeTexts words;
  private final Html html;

  /**
   * A form.
   *
   * @param values what stands in it, by path
   * @param findings of these values
   */
  EditForm(
      Sheet sheet,
      Map<String, String> values,
      List<Finding> findings,
      FindingTexts texts,
      ServeTexts words,
      Html html) {
    this.sheet = sheet;
    this.values = values;
    this.findings = findings;
    this.texts = texts;
    this.words = words;
    this.html = html;
  }

  /** What is public first, then what the office keeps to itself. */
  void write() {
    part(false);
    html.raw("<h2 id=\"private\">").text(words.text("edit.private")).raw("</h2>");
    part(true);
  }

  private void part(boolean secret) {
    for (Key key : sheet.table().keys()) {
      if ((key.visibility() == Visibility.PRIVATE) == secret) {
        field(key);
      }
    }
  }

  private void field(Key key) {
    Optional<Asked.Limit> limit = Optional.ofNullable(sheet.asked().limits().get(key.name()));
    boolean single = key.shape() instanceof Shape.Scalar || key.shape() instanceof Shape.InFolder;
    String tag = single ? "div" : "fieldset";
    html.raw("<" + tag + " class=\"field\"" + Html.attribute("data-field", key.name()));
    html.raw(Html.attribute("id", "field-" + key.name()));
    limit.ifPresent(this::limits);
    html.raw(">");
    html.raw(single ? "<label" + Html.attribute("for", "v." + key.name()) + ">" : "<legend>");
    html.raw("<b>").text(label(key)).raw("</b>");
    boolean required = limit.map(Asked.Limit::required).orElse(false);
    html.raw(
        required ? " <i class=\"must\">" + Html.escaped(words.text("edit.must")) + "</i>" : "");
    html.raw(single ? "</label>" : "</legend>");
    about(key, limit);
    value(key.shape(), key.name());
    counter(key, limit);
    findings(key.name());
    html.raw("</" + tag + ">\n");
  }

  static String label(Key key) {
    return key.labels().isEmpty() ? key.name() : key.labels().get(0);
  }

  private void limits(Asked.Limit limit) {
    number("data-max", limit.maxChars());
    number("data-about", limit.aboutChars());
    number("data-rows", limit.maxItems());
  }

  private void number(String name, OptionalInt value) {
    value.ifPresent(n -> html.raw(Html.attribute(name, String.valueOf(n))));
  }

  private void about(Key key, Optional<Asked.Limit> limit) {
    List<String> said = new ArrayList<>();
    limit.ifPresent(
        l -> {
          say("edit.max", l.maxChars(), said);
          say("edit.about", l.aboutChars(), said);
          say("edit.least", l.minItems(), said);
          say("edit.rows", l.maxItems(), said);
        });
    if (limit.map(Asked.Limit::plainText).orElse(false)) {
      said.add(words.text("edit.plain"));
    }
    if (!key.note().isEmpty()) {
      said.add(key.note().replace("`", ""));
    }
    if (!said.isEmpty()) {
      html.element("p class=\"note\"", String.join(words.text("edit.and"), said));
    }
  }

  private void say(String rule, OptionalInt number, List<String> said) {
    number.ifPresent(n -> said.add(words.text(rule, String.valueOf(n))));
  }

  private void value(Shape shape, String path) {
    if (shape instanceof Shape.Listed list) {
      rows(list.item(), path);
    } else if (shape instanceof Shape.Keyed keyed) {
      html.raw("<div class=\"parts\">");
      for (Key key : keyed.keys().keys()) {
        part(key, path + "." + key.name());
      }
      html.raw("</div>");
    } else {
      input(shape, path);
    }
  }

  private void part(Key key, String path) {
    boolean single = key.shape() instanceof Shape.Scalar || key.shape() instanceof Shape.InFolder;
    html.raw("<div class=\"part\">");
    if (single) {
      html.raw("<label" + Html.attribute("for", "v." + path) + ">").text(label(key));
      html.raw("</label>");
    } else {
      html.element("span class=\"name\"", label(key));
    }
    Optional<Asked.Limit> limit = Optional.ofNullable(sheet.asked().limits().get(path));
    limit.ifPresent(l -> about(key, limit));
    value(key.shape(), path);
    html.raw("</div>");
  }

  private void rows(Shape item, String path) {
    int rows = rowsOf(path);
    html.raw("<div class=\"rows\"" + Html.attribute("data-path", path) + ">");
    for (int row = 0; row <= rows; row++) {
      String at = path + "." + row;
      html.raw("<div class=\"row\" role=\"group\"");
      html.raw(Html.attribute("aria-label", words.text("edit.row", String.valueOf(row + 1))) + ">");
      html.raw("<span class=\"number\" aria-hidden=\"true\">" + (row + 1) + "</span>");
      if (item instanceof Shape.Keyed) {
        value(item, at);
        boolean fresh = row == rows;
        html.raw(fresh ? "" : remove(at));
      } else {
        input(item, at);
      }
      html.raw("</div>");
    }
    html.raw("</div>");
  }

  private String remove(String path) {
    return "<label class=\"remove\"><input type=\"checkbox\""
        + Html.attribute("name", "d." + path)
        + "> "
        + Html.escaped(words.text("edit.remove"))
        + "</label>";
  }

  private int rowsOf(String path) {
    int rows = 0;
    for (String key : values.keySet()) {
      if (key.startsWith(path + ".")) {
        String step = key.substring(path.length() + 1).split("\\.", 2)[0];
        rows = step.matches("\\d{1,6}") ? Math.max(rows, Integer.parseInt(step) + 1) : rows;
      }
    }
    return rows;
  }

  private void input(Shape shape, String path) {
    String value = values.getOrDefault(path, "");
    String name =
        Html.attribute("id", "v." + path)
            + Html.attribute("name", "v." + path)
            + Html.attribute("aria-describedby", "findings-" + path.split("\\.", 2)[0]);
    Map<String, String> choices = choices(shape, path, value);
    if (!choices.isEmpty()) {
      select(name, value, choices);
    } else if (large(shape, path, value)) {
      int lines = Math.min(14, Math.max(3, value.length() / 38 + (int) value.lines().count()));
      html.raw("<textarea rows=\"" + lines + "\"" + name + ">\n").text(value).raw("</textarea>");
    } else {
      boolean row = path.matches(".*\\.\\d+");
      String label = row ? Html.attribute("aria-label", words.text("edit.value")) : "";
      html.raw("<input type=\"text\" autocomplete=\"off\"" + label + name);
      html.raw(Html.attribute("value", value) + ">");
    }
  }

  private boolean large(Shape shape, String path, String value) {
    Asked.Limit limit = sheet.asked().limits().get(path);
    boolean asked =
        limit != null && (limit.maxChars().orElse(0) > LONG || limit.aboutChars().orElse(0) > LONG);
    return shape == Shape.Scalar.MARKDOWN || asked || value.length() > LONG || value.contains("\n");
  }

  private Map<String, String> choices(Shape shape, String path, String value) {
    Map<String, String> choices = new LinkedHashMap<>();
    if (shape == Shape.Scalar.YES_NO) {
      // However yes and no are written in the file, they stay so unless somebody changes them.
      Optional<Boolean> said = YesNo.read(value).certain();
      String yes = words.text("edit.yes");
      String no = words.text("edit.no");
      choices.put(said.equals(Optional.of(true)) ? value : yes, yes);
      choices.put(said.equals(Optional.of(false)) ? value : no, no);
    } else if (path.equals("programme")) {
      choices.putAll(sheet.programmes());
    } else if (path.equals("category")) {
      sheet.asked().categories().forEach(name -> choices.put(name, name));
    } else if (path.matches("condition\\.\\d+")) {
      sheet.asked().conditions().forEach((key, text) -> choices.put(key, key + "　" + text));
    }
    return choices;
  }

  /** What stands there is among the choices, whether or not it may be. */
  private void select(String name, String value, Map<String, String> choices) {
    html.raw("<select" + name + "><option></option>");
    if (!value.isEmpty() && !choices.containsKey(value)) {
      option(value, value, true);
    }
    choices.forEach((key, shown) -> option(key, shown, key.equals(value)));
    html.raw("</select>");
  }

  private void option(String key, String shown, boolean chosen) {
    html.raw("<option" + Html.attribute("value", key) + (chosen ? " selected>" : ">"));
    html.text(shown).raw("</option>");
  }

  /** Both ways of counting, as the script goes on doing. */
  private void counter(Key key, Optional<Asked.Limit> limit) {
    boolean chars =
        limit.map(l -> l.maxChars().isPresent() || l.aboutChars().isPresent()).orElse(false);
    if (chars) {
      StringBuilder all = new StringBuilder();
      values.forEach(
          (path, value) -> {
            if (path.equals(key.name()) || path.startsWith(key.name() + ".")) {
              all.append(value).append('\n');
            }
          });
      CharacterCount count = CharacterCount.of(all.toString());
      String said =
          words.text("edit.count", String.valueOf(count.points()), String.valueOf(count.words()));
      html.element("p class=\"count\"", said);
    }
  }

  private void findings(String field) {
    html.raw("<ul class=\"findings\"" + Html.attribute("id", "findings-" + field) + ">");
    findings.stream()
        .filter(f -> f.subject().field().equals(field))
        .forEach(
            f -> {
              html.raw("<li class=\"" + f.severity().word() + "\">");
              html.element("b", texts.text("severity." + f.severity().word()));
              html.text(" " + texts.message(f)).raw("</li>");
            });
    html.raw("</ul>");
  }
}
