package laurel.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laurel.build.BuildResult;
import laurel.build.SmallSite;

/**
 * A content folder in which every text wants to be something else: markup, a script, an expression
 * of a template, a link that runs, a text that turns around, a word without an end. What a script
 * of it would do is set {@code window.hurt}.
 */
final class HostileSite {
  private static final String BIDI = "\u202E";

  /** What is written into texts, each with a mark by which it is found again. */
  static final List<String> TEXTS =
      List.of(
          "甲1<script>window.hurt=1</script><img src=x onerror=\"window.hurt=2\">",
          "甲2\"'><svg onload=window.hurt=3><style>body{display:none}</style></textarea></title>",
          "甲3${7*7}<#assign x=1>[=7*7]{{7*7}}${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
          "甲4[按](javascript:window.hurt=4)![图](javascript:window.hurt=5)<a href='javascript:window.hurt=6'>链</a>",
          "甲5" + BIDI + "反过来\u2066\u200B\u200D\uFEFF尾",
          "甲6𠮷𡃁𪚥😀👨‍👩‍👧",
          "甲7" + "长".repeat(40) + "W".repeat(900),
          "甲8&lt;script&gt;&#0;&#x26;]]><!--",
          "甲9 --><iframe src=//evil.invalid/></iframe><base href=//evil.invalid/>",
          "甲10=HYPERLINK(\"http://evil.invalid\")|`rm`;$(id)\\u003cscript\\u003e");

  /** Names of photos that mean something to a shell, an address or a page. */
  private static final List<String> FILES =
      List.of(
          "1 <b>&\"'#%?x.jpg",
          "2 ..%2f..%2fetc.jpg", "3 \u202Egpj.jpg", "4 -rf $(id).jpg", "5 𠮷.jpg");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SmallSite site;

  HostileSite(Path folder) {
    site = new SmallSite(folder);
  }

  Path folder() {
    return site.site();
  }

  /** An identifier of the record that carries a text. */
  static String id(int nth) {
    return "hostile-" + nth;
  }

  BuildResult build() throws IOException, InterruptedException {
    site.write(
        "site.yaml",
        "title: %s\nsubtitle: %s\ndescription: %s\norganisers: [示例市总工会]\nlanguages: [zh-CN, en]\nfooter: {icp: %s, contact: %s, copyright: %s}\n"
            .formatted(text(0), text(1), text(2), text(3), text(4), text(5)));
    site.write(
        "programmes/p.yaml",
        "name: %s\nyear: 2024\ndocumentNumber: %s\ncategories: [{key: invention, name: 小发明, definition: %s}]\nconditions: [{key: saving, name: %s, text: %s}]\nlevels: [{key: first, name: %s, order: 1}]\n"
            .formatted(text(0), text(1), text(2), text(3), text(0), text(1)));
    List<String> awards = new ArrayList<>();
    for (int nth = 0; nth < TEXTS.size(); nth++) {
      achievement(nth);
      awards.add("{achievement: %s, level: first}".formatted(id(nth)));
    }
    site.write("people/p.yaml", person());
    site.write("pages/traps.md", markdown());
    site.write(
        "rounds/r.yaml",
        "programme: p\nname: %s\ndate: 2024-10-01\nstage: awarded\ndocumentNumber: %s\ncontent: %s\nawards: [%s]\n"
            .formatted(text(1), text(2), text(3), String.join(", ", awards)));
    return site.publish();
  }

  private void achievement(int nth) throws IOException {
    String at = "achievements/" + id(nth) + "/";
    String text = text(nth);
    StringBuilder yaml = new StringBuilder();
    for (String key :
        List.of(
            "title",
            "unit",
            "union",
            "leadProfile",
            "summary",
            "background",
            "goal",
            "innovations")) {
      yaml.append(key).append(": ").append(text).append('\n');
    }
    yaml.append("category: 小发明\nprogramme: p\ncondition: saving\n")
        .append("team: [{name: 示例甲, title: %s, lead: true}]\n".formatted(text))
        .append("benefits: {economic: %s, social: %s}\n".formatted(text, text))
        .append(
            "metrics: [{label: %s, before: 2, after: 1, unit: 个, better: down}]\n".formatted(text))
        .append("licence: {licensees: [示例市总工会], scope: [text, photos, questions]}\n")
        .append(
            "disclosure: [{person: 示例甲, scope: [name, post, profile], grantedOn: 2024-01-01}]\n");
    String photo = FILES.get(nth % FILES.size());
    yaml.append(
        "photos: [{file: %s, alt: %s, caption: %s}]\n"
            .formatted(JSON.writeValueAsString("photos/" + photo), text, text));
    site.photo(at + "photos/" + photo, nth);
    site.write(at + "achievement.yaml", yaml.toString());
    site.write(
        at + "questions.yaml",
        "questions:\n  - {type: 单选, stem: %s, options: {A: %s, B: 乙}, answer: A, explanation: %s}\n"
            .formatted(text, text, text));
  }

  private static String person() throws JsonProcessingException {
    return "name: 示例甲\ntrade: %s\npost: %s\nprofile: %s\nhonours: [%s]\nconsent: {scope: [name, post, profile, honours], grantedOn: 2024-01-01}\n"
        .formatted(text(0), text(1), text(3), text(9));
  }

  /** Raw markup, links that run, a deep nest, a wide table. */
  private static String markdown() {
    StringBuilder page = new StringBuilder("---\ntitle: 陷阱\n---\n\n");
    TEXTS.stream()
        .filter(text -> !text.contains(BIDI)) // which alone keeps a page back
        .forEach(text -> page.append(text).append("\n\n"));
    page.append(
        "<div onclick=\"window.hurt=7\">x</div>\n\n[x]: javascript:window.hurt=8\n\n[x]\n\n");
    page.append("> ".repeat(10_000)).append("深\n\n");
    page.append("*a _b ".repeat(2_000)).append("\n\n");
    page.append("[".repeat(10_000)).append("\n\n");
    page.append("|列".repeat(300))
        .append("|\n")
        .append("|-".repeat(300))
        .append("|\n")
        .append("|值".repeat(300))
        .append("|\n");
    return page.toString();
  }

  /** A text as a scalar of YAML. */
  private static String text(int nth) throws JsonProcessingException {
    return JSON.writeValueAsString(TEXTS.get(nth));
  }
}
