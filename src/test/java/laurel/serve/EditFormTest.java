package laurel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import laurel.build.SmallSite;
import laurel.diag.Language;
import laurel.edit.RecordDesk;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditFormTest {
  @TempDir Path folder;

  @Test
  void everyRuleOfAFieldIsSaidBesideIt() throws Exception {
    SmallSite site = new SmallSite(folder).begin().achievement("pump", "水泵密封", "team: [张三]\n");
    site.append(
        "programmes/p.yaml",
        """
        fields:
          title: {maxChars: 40, aboutChars: 20, plainText: 是}
          team: {minItems: 2, maxItems: 20}
        """);
    assertThat(note(site, "title", Language.EN))
        .startsWith("at most 40 characters; about 20 characters; plain text");
    assertThat(note(site, "team", Language.EN)).startsWith("at least 2; at most 20");
    assertThat(note(site, "team", Language.ZH_CN)).startsWith("至少 2 项；不超过 20 项");
  }

  @Test
  void whatTwoHaveChangedIsNamedAsInTheForm() throws Exception {
    SmallSite site = new SmallSite(folder).begin().achievement("pump", "水泵密封", "team: [张三]\n");
    RecordDesk.Sheet sheet = new RecordDesk(site.content()).open("achievements/pump").orElseThrow();
    EditPages pages = new EditPages("/_laurel/edit/", "token", Language.ZH_CN);
    List<Clash.Difference> differing =
        Stream.of("title", "team.2.phone", "unit.0", "benefits.social", "nowhere.0")
            .map(path -> new Clash.Difference(path, "甲", "乙"))
            .toList();
    String page = pages.stale(sheet, new Clash(differing, sheet.values()), List.of());
    assertThat(Jsoup.parse(page).select(".versions tbody th").eachText())
        .containsExactly("成果名称", "成果完成人 第 3 项 联系方式", "单位 第 1 项", "经济效益和社会效益 社会效益", "nowhere 0");
  }

  private static String note(SmallSite site, String field, Language language) throws Exception {
    RecordDesk.Sheet sheet = new RecordDesk(site.content()).open("achievements/pump").orElseThrow();
    EditPages pages = new EditPages("/_laurel/edit/", "token", language);
    return Jsoup.parse(pages.form(sheet, sheet.values(), List.of(), false))
        .select("#field-" + field + " > .note")
        .text();
  }
}
