package laurel.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.Finding;
import laurel.diag.FindingTexts;
import laurel.diag.Language;
import laurel.diag.Severity;
import laurel.edit.RecordDesk.Sheet;
import laurel.read.RawKind;
import laurel.read.schema.Key;
import laurel.read.schema.KeyTable;
import laurel.read.schema.Schema;
import laurel.read.schema.Shape;

/** The pages of the editor: the list of records, a record's form, and what can go wrong. */
final class EditPages {
  private final String root;
  private final String token;
  private final Language language;
  private final ServeTexts words;
  private final FindingTexts texts;

  EditPages(String root, String token, Language language) {
    this.root = root;
    this.token = token;
    this.language = language;
    this.words = ServeTexts.in(language);
    this.texts = FindingTexts.in(language);
  }

  String list(List<String> records) {
    Html html = head(words.text("edit.title"));
    html.element("h1", words.text("edit.title"));
    for (String folder : List.of("achievements", "lessons")) {
      List<String> keys = records.stream().filter(k -> k.startsWith(folder + "/")).toList();
      if (!keys.isEmpty()) {
        html.element("h2", words.text("edit." + folder)).raw("<ul class=\"records\">");
        keys.forEach(
            key ->
                html.raw("<li><a" + Html.attribute("href", address(key)) + ">")
                    .text(key.substring(folder.length() + 1))
                    .raw("</a></li>"));
        html.raw("</ul>");
      }
    }
    return end(html);
  }

  private String address(String key) {
    return root + EditPart.encoded(key) + "?t=" + token;
  }

  String form(Sheet sheet, Map<String, String> values, List<Finding> findings, boolean saved) {
    Html html = begun(sheet);
    if (saved) {
      html.element("p class=\"message good\" role=\"status\"", words.text("edit.saved"));
    }
    return whole(sheet, values, findings, html);
  }

  /** Somebody else has saved in between: both versions, and the form to go on with. */
  String stale(Sheet sheet, Clash clash, List<Finding> findings) {
    Html html = begun(sheet);
    html.raw("<section class=\"message bad\" role=\"alert\">");
    html.element("p", words.text("edit.stale"));
    html.raw("<table class=\"versions\"><thead><tr>");
    for (String head : List.of("edit.field", "edit.theirs", "edit.mine")) {
      html.element("th scope=\"col\"", words.text(head));
    }
    html.raw("</tr></thead><tbody>");
    for (Clash.Difference difference : clash.differing()) {
      html.raw("<tr>").element("th scope=\"row\"", named(sheet.table(), difference.path()));
      html.element("td class=\"theirs\"", difference.theirs());
      html.element("td class=\"mine\"", difference.mine()).raw("</tr>");
    }
    html.raw("</tbody></table></section>");
    return whole(sheet, clash.merged(), findings, html);
  }

  /** Nothing was written: why, and what somebody typed, to go on with. */
  String unsaved(Sheet sheet, String why, Map<String, String> values, List<Finding> findings) {
    Html html = begun(sheet);
    html.element("p class=\"message bad\" role=\"alert\"", words.text(why));
    return whole(sheet, values, findings, html);
  }

  /**
   * The record's file is not to be read just now: what was typed, to copy it, or to save it again
   * when that is put right.
   */
  String lost(String key, String version, Map<String, String> values) {
    Html html = head(words.text("edit.title"));
    html.element("h1", words.text("edit.title")).element("p class=\"path\"", key);
    html.element("p class=\"message bad\" role=\"alert\"", words.text("edit.lost"));
    html.raw("<form method=\"post\" accept-charset=\"utf-8\" autocomplete=\"off\"");
    html.raw(Html.attribute("action", address(key)));
    html.raw("><input type=\"hidden\" name=\"version\"");
    html.raw(Html.attribute("value", version) + ">");
    KeyTable table = Schema.of(key.startsWith("lessons/") ? RawKind.LESSON : RawKind.ACHIEVEMENT);
    values.forEach((path, value) -> typed(named(table, path), "v." + path, value, html));
    html.raw("<div class=\"bar\"><button type=\"submit\">").text(words.text("edit.save"));
    html.raw("</button></div></form>");
    return end(html);
  }

  /** What is empty takes a value away: it is sent again and not shown. */
  private static void typed(String label, String name, String value, Html html) {
    String named = Html.attribute("name", name);
    if (value.isEmpty()) {
      html.raw("<input type=\"hidden\" value=\"\"" + named + ">");
      return;
    }
    long lines = value.lines().count() + value.length() / 80;
    html.raw("<div class=\"field\"><label>").text(label);
    html.raw("<textarea rows=\"" + lines + "\"" + named + ">\n");
    html.text(value).raw("</textarea></label></div>");
  }

  String unknown(String key) {
    Html html = head(words.text("edit.title"));
    html.element("h1", words.text("edit.title"));
    html.element("p class=\"message bad\"", words.text("edit.unknown", key));
    return end(html);
  }

  /** A value's place as the form has it, e.g. {@code 成果完成人 第 3 项 联系方式}. */
  private String named(KeyTable table, String path) {
    List<String> said = new ArrayList<>();
    Shape shape = new Shape.Keyed(table);
    for (String step : path.split("\\.", -1)) {
      if (shape instanceof Shape.Listed list && step.matches("\\d{1,6}")) {
        said.add(words.text("edit.row", String.valueOf(Integer.parseInt(step) + 1)));
        shape = list.item();
      } else {
        Optional<Key> key =
            shape instanceof Shape.Keyed keyed ? keyed.keys().named(step) : Optional.empty();
        said.add(key.map(EditForm::label).orElse(step));
        shape = key.map(Key::shape).orElse(Shape.Scalar.TEXT);
      }
    }
    return String.join(" ", said);
  }

  private Html begun(Sheet sheet) {
    String title = sheet.values().getOrDefault("title", sheet.key());
    Html html = head(title + " · " + words.text("edit.title"));
    html.raw("<nav><a" + Html.attribute("href", root + "?t=" + token) + ">");
    html.text(words.text("edit.all")).raw("</a>");
    String shown = root.substring(0, root.length() - (Preview.OWN + "edit/").length());
    html.raw("<a target=\"laurel-page\"");
    html.raw(Html.attribute("href", shown + EditPart.encoded(sheet.key()) + "/") + ">");
    html.text(words.text("edit.page")).raw("</a></nav>");
    html.element("h1", title).element("p class=\"path\"", sheet.key());
    return html;
  }

  private String whole(Sheet sheet, Map<String, String> values, List<Finding> findings, Html html) {
    html.raw("<form method=\"post\" accept-charset=\"utf-8\" autocomplete=\"off\"");
    html.raw(Html.attribute("action", address(sheet.key())));
    html.raw(
        Html.attribute("data-check", root + EditPart.encoded(sheet.key()) + "/check?t=" + token));
    html.raw(Html.attribute("data-count", words.text("edit.count")));
    html.raw(Html.attribute("data-total", words.text("open")));
    html.raw(Html.attribute("data-unsaved", words.text("edit.unsaved")));
    html.raw(Html.attribute("data-unchecked", words.text("edit.unchecked")));
    html.raw(Html.attribute("data-gone", words.text("edit.gone")));
    html.raw(Html.attribute("data-restarted", words.text("edit.restarted")));
    html.raw("><input type=\"hidden\" name=\"version\"");
    html.raw(Html.attribute("value", sheet.version()) + ">");
    general(findings, html);
    new EditForm(sheet, values, findings, texts, words, html).write();
    html.raw("<div class=\"bar\">");
    html.raw("<p class=\"message bad refused\" role=\"alert\" tabindex=\"-1\" hidden></p>");
    html.raw("<p class=\"total\" role=\"status\">");
    html.text(
        words.text(
            "open",
            String.valueOf(count(findings, Severity.ERROR)),
            String.valueOf(count(findings, Severity.WARNING))));
    html.raw("</p><button type=\"submit\">").text(words.text("edit.save"));
    html.raw("</button></div></form>");
    return end(html);
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }

  /** What concerns no single field. */
  private void general(List<Finding> findings, Html html) {
    html.raw("<ul class=\"findings\" id=\"findings-\">");
    findings.stream()
        .filter(f -> f.subject().field().isEmpty())
        .forEach(
            f -> {
              html.raw("<li class=\"" + f.severity().word() + "\">");
              html.element("b", texts.text("severity." + f.severity().word()));
              html.text(" " + texts.message(f)).raw("</li>");
            });
    html.raw("</ul>");
  }

  private Html head(String title) {
    String own = root.substring(0, root.length() - "edit/".length());
    Html html = new Html();
    html.raw("<!doctype html>\n<html" + Html.attribute("lang", language.tag()) + "><head>");
    html.raw("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">");
    html.raw("<meta name=\"robots\" content=\"noindex\">").element("title", title);
    html.raw("<link rel=\"icon\"" + Html.attribute("href", own + "icon.svg") + ">");
    html.raw("<link rel=\"stylesheet\"" + Html.attribute("href", own + "edit.css") + ">");
    html.raw("<script defer" + Html.attribute("src", own + "edit.js"));
    html.raw(Html.attribute("data-token", token) + "></script></head><body><main>\n");
    return html;
  }

  private static String end(Html html) {
    return html.raw("</main></body></html>\n").toString();
  }
}
