package laurel.intake.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import laurel.diag.Finding;
import laurel.diag.FindingTexts;
import laurel.diag.Language;
import laurel.diag.Location;
import laurel.diag.Quote;
import laurel.diag.ReportIndex;
import laurel.diag.Severity;

/**
 * What one unit is asked to supply.
 *
 * @param unit its name, as the records have it
 * @param records its records with something to supply, by path
 */
public record Notice(String unit, List<Entry> records) {
  /** Places of one mistake that are named; more are counted. */
  private static final int PLACES = 3;

  public Notice {
    records = List.copyOf(records);
  }

  /** A record and what is missing or wrong. */
  public record Entry(String key, String title, List<Item> items) {
    public Entry {
      items = List.copyOf(items);
    }
  }

  /**
   * One thing to supply.
   *
   * @param must whether it has to be mended; otherwise the unit is asked to look at it
   * @param problem what is missing or wrong
   * @param place where
   * @param rule the notice's own words, with their source; empty where it has none
   */
  public record Item(
      Requirement requirement, boolean must, String problem, String place, String rule) {}

  /** The notices of a check, by unit. */
  public static List<Notice> of(List<Finding> findings, ReportIndex index) {
    Map<String, Map<String, List<Finding>>> units = new TreeMap<>();
    for (Finding finding : findings) {
      ReportIndex.Entry entry = index.records().get(finding.subject().record());
      boolean known = entry != null && !entry.unit().isEmpty();
      if (known && Requirement.of(finding).isPresent()) {
        units
            .computeIfAbsent(entry.unit(), u -> new TreeMap<>())
            .computeIfAbsent(finding.subject().record(), r -> new ArrayList<>())
            .add(finding);
      }
    }
    List<Notice> notices = new ArrayList<>();
    units.forEach(
        (unit, records) -> {
          List<Entry> entries = new ArrayList<>();
          records.forEach((key, of) -> entries.add(entry(key, of, index.records().get(key))));
          notices.add(new Notice(unit, entries));
        });
    return notices;
  }

  private static Entry entry(String key, List<Finding> findings, ReportIndex.Entry known) {
    Map<String, List<Finding>> alike = new LinkedHashMap<>();
    for (Finding finding : findings) {
      String same =
          finding.where() instanceof Location.InSheet
              ? finding.kind().id() + finding.where().file()
              : finding.kind().id()
                  + finding.where()
                  + finding.subject().field()
                  + finding.arguments();
      alike.computeIfAbsent(same, s -> new ArrayList<>()).add(finding);
    }
    List<Item> items = new ArrayList<>();
    for (List<Finding> group : alike.values()) {
      boolean many = group.size() > PLACES;
      for (Finding finding : many ? group.subList(0, 1) : group) {
        String place = many ? places(group) : place(finding);
        items.add(
            item(finding, place, Optional.ofNullable(known.quotes().get(finding.kind().id()))));
      }
    }
    items.sort(
        java.util.Comparator.comparing((Item item) -> !item.must())
            .thenComparing(Item::requirement));
    return new Entry(key, known.title(), items);
  }

  private static Item item(Finding finding, String place, Optional<Quote> quote) {
    FindingTexts texts = FindingTexts.in(Language.ZH_CN);
    String rule =
        quote
            .map(q -> "“" + q.text() + "”" + (q.source().isEmpty() ? "" : "（" + q.source() + "）"))
            .orElse("");
    return new Item(
        Requirement.of(finding).orElseThrow(),
        finding.severity() == Severity.ERROR,
        texts.message(finding),
        place,
        rule);
  }

  private static String places(List<Finding> group) {
    List<String> first = group.stream().limit(PLACES).map(Notice::place).toList();
    String file = file(group.get(0).where());
    List<String> cells =
        first.stream()
            .map(p -> p.startsWith(file) ? p.substring(file.length()).strip() : p)
            .toList();
    return file + " " + String.join("、", cells) + "等 " + group.size() + " 处";
  }

  /** The place in words that the unit knows: its form's label, or its file. */
  private static String place(Finding finding) {
    Location where = finding.where();
    if (where instanceof Location.InSheet cell) {
      String column = cell.letters().isEmpty() ? "" : " " + cell.letters() + " 列";
      return file(where) + " 第 " + cell.row() + " 行" + column;
    }
    String file = file(where);
    if (Requirement.of(finding).filter(r -> r == Requirement.CONSENT).isPresent()) {
      return "未收到";
    }
    if (file.endsWith("achievement.yaml") || file.endsWith("lesson.yaml")) {
      FindingTexts texts = FindingTexts.in(Language.ZH_CN);
      String field = finding.subject().field();
      boolean labelled = !field.isEmpty() && texts.has("field." + field);
      return labelled ? "申报表“" + texts.text("field." + field) + "”一栏" : "申报表";
    }
    return file;
  }

  private static String file(Location where) {
    return where.file().substring(where.file().lastIndexOf('/') + 1);
  }

  /** How many things must be mended. */
  public long must() {
    return records.stream().flatMap(r -> r.items().stream()).filter(Item::must).count();
  }
}
