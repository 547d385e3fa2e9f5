package laurel.intake.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A notice as one page of HTML that can be mailed, opened anywhere and printed on A4. */
final class NoticePage {
  private NoticePage() {}

  static String of(Wording wording) {
    StringBuilder html = new StringBuilder(8192);
    html.append("<!doctype html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\">");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.append("<meta name=\"format-detection\" content=\"telephone=no\">");
    html.append("<title>")
        .append(escaped(wording.notice().unit()))
        .append("　补正通知</title>\n<style>\n");
    html.append(style()).append("</style></head>\n<body><main>\n<article class=\"letter\">\n");
    html.append("<h1>").append(Wording.TITLE.replace("创新成果", "<wbr>创新成果<wbr>")).append("</h1>\n");
    html.append("<p class=\"to\">").append(escaped(wording.addressee())).append("</p>\n");
    for (String paragraph : wording.body()) {
      html.append("<p>").append(escaped(paragraph)).append("</p>\n");
    }
    if (!wording.contact().isEmpty()) {
      html.append("<p class=\"contact\">").append(escaped(wording.contact())).append("</p>\n");
    }
    html.append("<p class=\"annex\">附表：需要补正的材料</p>\n<div class=\"signed\"><p>");
    html.append(escaped(wording.head().office())).append("</p><p>");
    html.append(escaped(wording.head().date())).append("</p></div>\n</article>\n");
    html.append("<section class=\"table\">\n<p class=\"mark\">附表</p>\n<h2>需要补正的材料</h2>\n");
    wording.notice().records().forEach(record -> record(html, record));
    return html.append("</section>\n</main></body>\n</html>\n").toString();
  }

  private static void record(StringBuilder html, Notice.Entry record) {
    html.append("<h3>").append(escaped(record.title())).append("</h3>\n<table>\n<thead><tr>");
    for (String column : Wording.COLUMNS) {
      html.append("<th scope=\"col\">").append(column).append("</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    int number = 0;
    for (Notice.Item item : record.items()) {
      List<String> cells =
          List.of(
              String.valueOf(++number),
              item.problem(),
              item.place(),
              item.rule().isEmpty() ? "—" : item.rule(),
              item.requirement().send());
      html.append("<tr class=\"").append(item.must() ? "must" : "look").append("\">");
      for (int i = 0; i < cells.size(); i++) {
        html.append("<td data-label=\"").append(Wording.COLUMNS.get(i)).append("\">");
        if (i == 1) {
          html.append("<b>").append(Wording.degree(item)).append("</b> ");
        }
        html.append(escaped(cells.get(i))).append("</td>");
      }
      html.append("</tr>\n");
    }
    html.append("</tbody></table>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String style() {
    try (InputStream in = NoticePage.class.getResourceAsStream("/laurel/intake/notice.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
