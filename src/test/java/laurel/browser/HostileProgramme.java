package laurel.browser;

import static laurel.browser.HostileSite.fields;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Traps in the files that rule all others: the site, its programme, its units. */
final class HostileProgramme {
  private final HostileSite site;

  HostileProgramme(HostileSite site) {
    this.site = site;
  }

  void write() throws IOException {
    site.record("site.yaml", settings());
    site.record("programmes/p.yaml", programme());
    site.record(
        "units.yaml", Map.of("units", HostileCatalogue.harmless().map(this::unit).toList()));
  }

  private Map<String, Object> settings() {
    String file = "site.yaml";
    return fields(
        "title",
        site.trap(file, Trap.SCRIPT.nth(), "title"),
        "subtitle",
        site.unseen(Trap.BREAKOUT.nth()),
        "description",
        site.trap(file, Trap.TEMPLATE.nth(), "description"),
        "organisers",
        List.of(
            fields("name", "示例市总工会", "url", "javascript:canary(40)"),
            fields(
                "name",
                site.trap(file, Trap.FRAME.nth(), "organiser"),
                "url",
                "//evil.invalid/\"><script>canary(41)</script>")),
        "languages",
        List.of("zh-CN", "en"),
        "footer",
        fields(
            "icp",
            site.trap(file, Trap.JSON.nth(), "icp"),
            "publicSecurity",
            site.trap(file, Trap.FORM.nth(), "security"),
            "contact",
            site.trap(file, Trap.LONG.nth(), "contact"),
            "copyright",
            site.trap(file, Trap.CLOSING.nth(), "copyright")),
        "navigation",
        List.of(
            fields("title", site.trap(file, Trap.LINK.nth(), "navigation"), "url", "achievements/"),
            fields("title", "脚本", "url", "javascript:canary(42)"),
            fields("title", "他处", "url", "/\\evil.invalid"),
            fields("title", "数据", "url", "data:text/html,<script>canary(43)</script>"),
            fields("title", "成果", "url", "achievements/")),
        "packages",
        List.of("scorm-1.2"));
  }

  private Map<String, Object> programme() {
    String file = "programmes/p.yaml";
    return fields(
        "name",
        site.trap(file, Trap.SCRIPT.nth(), "name"),
        "year",
        2024,
        "documentNumber",
        site.trap(file, Trap.BREAKOUT.nth(), "number"),
        "organisers",
        List.of(site.trap(file, Trap.STYLE.nth(), "organiser")),
        "notice",
        "javascript:canary(44)",
        "categories",
        List.of(
            fields(
                "key",
                "invention",
                "name",
                "小发明",
                "definition",
                site.trap(file, Trap.TEMPLATE.nth(), "definition")),
            fields("key", "trap", "name", site.trap(file, Trap.LONG.nth(), "category"))),
        "conditions",
        List.of(
            fields(
                "key",
                "saving",
                "name",
                site.trap(file, Trap.ENTITIES.nth(), "condition"),
                "text",
                site.trap(file, Trap.FRAME.nth(), "text"))),
        "levels",
        List.of(
            fields("key", "first", "name", site.trap(file, Trap.JSON.nth(), "level"), "order", 1),
            fields(
                "key",
                "second",
                "name",
                site.trap(file, Trap.FOUR_BYTES.nth(), "level"),
                "order",
                2)),
        "stages",
        List.of(
            fields(
                "key",
                "collect",
                "name",
                site.unseen(Trap.CLOSING.nth()),
                "from",
                "2024-01",
                "text",
                site.unseen(Trap.SIGNS.nth()))),
        "contact",
        fields(
            "office",
            site.unseen(Trap.SCRIPT.nth()),
            "email",
            "\"><script>canary(45)</script>@evil.invalid",
            "address",
            site.unseen(Trap.LONG.nth())),
        "verbs",
        fields(
            "award",
            site.trap(file, Trap.FRAME.nth(), "award"),
            "revoke",
            site.trap(file, Trap.LINK.nth(), "revoke")),
        "severity",
        fields("video.too-few", "off"),
        "lesson",
        fields(
            "themes",
            HostileCatalogue.harmless()
                .map(nth -> site.trap("programmes/p.yaml", nth, "theme"))
                .toList()));
  }

  private Map<String, Object> unit(int nth) {
    return fields(
        "name",
        site.trap("units.yaml", nth, "unit"),
        "names",
        List.of(Trap.all().get(nth).after("旧" + nth)),
        "union",
        site.unseen(nth),
        "region",
        "340103",
        "kind",
        Trap.all().get(nth).after("性" + nth));
  }
}
