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
    new HostileProgramme(site).write();
    for (int nth : traps().toArray(Integer[]::new)) {
      achievement(nth);
      lesson(nth);
      person(nth);
    }
    new HostileRounds(site).write();
  }

  private static Stream<Integer> traps() {
    return IntStream.range(0, Trap.all().size()).boxed();
  }

  /** Those that do not keep the file back in which they stand: for files that rule all others. */
  static Stream<Integer> harmless() {
    return traps().filter(nth -> nth != Trap.BIDI.nth() && nth != Trap.CONTROL.nth());
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
}
