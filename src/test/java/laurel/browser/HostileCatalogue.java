package laurel.browser;

import static laurel.browser.HostileSite.fields;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Records with a trap in every text that the public reads: one achievement, one lesson a trap. */
final class HostileCatalogue {
  private static final List<String> ACHIEVEMENT =
      List.of("title", "union", "leadProfile", "summary", "background", "goal", "innovations");
  static final Object LICENCE =
      fields(
          "licensees",
          List.of("示例市总工会"),
          "scope",
          List.of("text", "photos", "videos", "audio", "questions"));
  private static final List<String> TYPES = List.of("单选", "多选", "判断");

  private final HostileSite site;

  HostileCatalogue(HostileSite site) {
    this.site = site;
  }

  /** The identifier of the record that carries a trap. */
  static String id(Trap trap) {
    return "trap-" + trap.nth();
  }

  void write() throws IOException {
    site.record("site.yaml", settings());
    site.record("programmes/p.yaml", programme());
    site.record("units.yaml", Map.of("units", harmless().map(this::unit).toList()));
    for (int nth : traps().toArray(Integer[]::new)) {
      achievement(nth);
      lesson(nth);
      person(nth);
    }
    rounds();
  }

  private static Stream<Integer> traps() {
    return IntStream.range(0, Trap.all().size()).boxed();
  }

  /** Those that do not keep the file back in which they stand: for files that rule all others. */
  private static Stream<Integer> harmless() {
    return traps().filter(nth -> nth != Trap.BIDI.nth() && nth != Trap.CONTROL.nth());
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
            harmless().map(nth -> site.trap("programmes/p.yaml", nth, "theme")).toList()));
  }

  private Map<String, Object> unit(int nth) {
    return fields(
        "name",
        name("units.yaml", nth, "unit"),
        "names",
        List.of(Trap.all().get(nth).after("旧" + nth)),
        "union",
        site.unseen(nth),
        "region",
        "340103",
        "kind",
        Trap.all().get(nth).after("性" + nth));
  }

  /** A name that several files write in the same way. */
  private String name(String file, int nth, String field) {
    return site.trap(file, nth, field);
  }

  private void achievement(int nth) throws IOException {
    Trap trap = Trap.all().get(nth);
    String at = "achievements/" + id(trap) + "/";
    // One half as YAML, one half as JSON: two parsers read them.
    String file = at + (nth % 2 == 0 ? "achievement.yaml" : "achievement.json");
    Map<String, Object> record = fields();
    ACHIEVEMENT.forEach(key -> record.put(key, site.trap(file, nth, key)));
    record.put("unit", trap.after("标unitsyaml" + nth + "unit"));
    record.put("category", nth % 3 == 0 ? "trap" : "invention");
    record.put("programme", "p");
    record.put("condition", "saving");
    String member = trap.after("姓" + nth);
    record.put(
        "team",
        List.of(fields("name", member, "title", site.trap(file, nth, "post"), "lead", true)));
    record.put(
        "benefits",
        fields(
            "economic",
            site.trap(file, nth, "economic"),
            "social",
            site.trap(file, nth, "social")));
    record.put(
        "metrics",
        List.of(
            fields(
                "label",
                site.trap(file, nth, "metric"),
                "before",
                "2",
                "after",
                "1",
                "unit",
                trap.after("个"),
                "better",
                "down"),
            fields("label", "长", "before", trap.after("前"), "after", trap.after("后"))));
    record.put("licence", LICENCE);
    record.put(
        "disclosure",
        List.of(
            fields(
                "person",
                member,
                "scope",
                List.of("name", "post", "profile"),
                "grantedOn",
                "2024-01-01")));
    String photo = "photos/" + TrapNames.LISTED.get(nth % TrapNames.LISTED.size()) + ".jpg";
    record.put(
        "photos",
        List.of(
            fields(
                "file",
                photo,
                "alt",
                site.trap(file, nth, "alt"),
                "caption",
                site.trap(file, nth, "caption"))));
    site.file(at + photo, HostileFiles.photo(nth));
    site.record(file, record);
    site.record(
        at + "questions/bank.yaml", Map.of("questions", bank(at + "questions/bank.yaml", nth)));
    site.file(at + "questions/图\"><b>.jpg", HostileFiles.photo(nth + 100));
  }

  private List<Map<String, Object>> bank(String file, int nth) {
    List<Map<String, Object>> bank = new ArrayList<>();
    for (String type : TYPES) {
      int at = bank.size();
      bank.add(
          fields(
              "题型",
              type,
              "题目内容",
              site.trap(file, nth, "stem" + at),
              "选项",
              type.equals("判断")
                  ? fields("A", "正确", "B", "错误")
                  : fields(
                      "A",
                      site.trap(file, nth, "right" + at),
                      "B",
                      site.trap(file, nth, "wrong" + at),
                      "C",
                      "丙"),
              "正确答案",
              type.equals("多选") ? "AC" : "A",
              "解析",
              site.trap(file, nth, "why" + at),
              "试题难度",
              "初级",
              "来源",
              nth % 2 == 0 ? site.trap(file, nth, "source" + at) : "00:01-00:02",
              "图片",
              "图\"><b>.jpg",
              "图片说明",
              site.trap(file, nth, "picture" + at)));
    }
    return bank;
  }

  private void lesson(int nth) throws IOException {
    Trap trap = Trap.all().get(nth);
    String at = "lessons/" + id(trap) + "-lesson/";
    String file = at + "lesson.yaml";
    String member = trap.after("师" + nth);
    Map<String, Object> record =
        fields(
            "title",
            site.trap(file, nth, "title"),
            "programme",
            "p",
            "unit",
            trap.after("标unitsyaml" + nth + "unit"),
            "achievement",
            id(trap),
            "theme",
            trap.after("标programmespyaml" + nth + "theme"),
            "difficulty",
            "初级",
            "people",
            List.of(fields("name", member, "title", site.unseen(nth))),
            "instructor",
            fields("name", member, "profile", site.trap(file, nth, "profile")),
            "synopsis",
            site.trap(file, nth, "synopsis"),
            "licence",
            LICENCE,
            "disclosure",
            List.of(
                fields(
                    "person",
                    member,
                    "scope",
                    List.of("name", "post", "profile"),
                    "grantedOn",
                    "2024-01-01")));
    if (nth < 4) {
      HostileFiles.film(site, at, nth);
    }
    site.record(file, record);
    site.file(at + "questions/图\"><b>.jpg", HostileFiles.photo(nth + 200));
    site.record(
        at + "questions/bank.yaml", Map.of("questions", bank(at + "questions/bank.yaml", nth)));
  }

  private void person(int nth) throws IOException {
    String file = "people/person-" + nth + ".yaml";
    site.record(
        file,
        fields(
            "name",
            site.trap(file, nth, "name"),
            "trade",
            site.trap(file, nth, "trade"),
            "post",
            site.trap(file, nth, "post"),
            "profile",
            site.trap(file, nth, "profile"),
            "honours",
            List.of(
                fields(
                    "name",
                    site.trap(file, nth, "honour"),
                    "year",
                    Trap.all().get(nth).after("年"))),
            "consent",
            fields(
                "scope",
                List.of("name", "post", "profile", "honours"),
                "grantedOn",
                "2024-01-01")));
  }

  private void rounds() throws IOException {
    round("1-publicity", "2024-08-01", fields("stage", "publicity", "publicity", publicity()));
    round("2-awarded", "2024-10-01", fields("stage", "awarded"));
    String file = "rounds/3-corrected.yaml";
    site.record(
        file,
        fields(
            "programme",
            "p",
            "name",
            site.trap(file, Trap.CLOSING.nth(), "name"),
            "date",
            "2024-11-01",
            "stage",
            "correction",
            "corrected",
            harmless()
                .map(
                    nth ->
                        fields(
                            "achievement",
                            id(Trap.all().get(nth)),
                            "field",
                            Trap.all().get(nth).after("栏"),
                            "before",
                            Trap.all().get(nth).after("原" + nth),
                            "after",
                            Trap.all().get(nth).after("应" + nth)))
                .toList()));
    file = "rounds/4-revoked.yaml";
    site.record(
        file,
        fields(
            "programme",
            "p",
            "name",
            site.trap(file, Trap.FORM.nth(), "name"),
            "date",
            "2024-11-02",
            "stage",
            "correction",
            "revoked",
            List.of(
                fields(
                    "achievement",
                    id(Trap.SIGNS),
                    "reason",
                    "plagiarism",
                    "note",
                    site.trap(file, Trap.SCRIPT.nth(), "note")))));
  }

  private Object publicity() {
    String file = "rounds/1-publicity.yaml";
    return fields(
        "from",
        "2024-08-01",
        "to",
        "2024-08-20",
        "objections",
        fields(
            "office",
            site.trap(file, Trap.SCRIPT.nth(), "office"),
            "phone",
            "javascript:canary(46)",
            "email",
            "a@b\" onclick=canary(47) x=\"",
            "address",
            site.trap(file, Trap.LONG.nth(), "address")));
  }

  private void round(String id, String date, Map<String, Object> more) throws IOException {
    String file = "rounds/" + id + ".yaml";
    Map<String, Object> round =
        fields(
            "programme",
            "p",
            "name",
            site.trap(file, Trap.BREAKOUT.nth(), "name"),
            "date",
            date,
            "documentNumber",
            site.trap(file, Trap.FRAME.nth(), "number"));
    round.putAll(more);
    List<Map<String, Object>> awards = new ArrayList<>();
    for (int nth : harmless().toArray(Integer[]::new)) {
      String level = nth % 2 == 0 ? "first" : "second";
      awards.add(
          fields(
              "achievement",
              id(Trap.all().get(nth)),
              "level",
              level,
              "certificate",
              "证\"'<b>" + nth));
      awards.add(fields("lesson", id(Trap.all().get(nth)) + "-lesson", "level", level));
    }
    HostileFiles.achievements()
        .forEach(name -> awards.add(fields("achievement", name, "level", "first")));
    round.put("awards", awards);
    site.record(file, round);
  }
}
