package laurel.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import laurel.model.Achievement;
import laurel.model.Award;
import laurel.model.Catalogue;
import laurel.model.Condition;
import laurel.model.Industry;
import laurel.model.Lesson;
import laurel.model.Member;
import laurel.model.Metric;
import laurel.model.PlainText;
import laurel.model.Standing;
import laurel.model.Team;
import laurel.model.Union;
import laurel.model.UnitName;

/** The records as tables, under the labels of the forms that officers know. */
final class Tables {
  private final Catalogue catalogue;
  private final Addresses addresses;
  private final Map<String, Function<Achievement, String>> achievements;
  private final Map<String, Function<Lesson, String>> lessons;

  Tables(Catalogue catalogue, Addresses addresses) {
    this.catalogue = catalogue;
    this.addresses = addresses;
    this.achievements = achievementColumns();
    this.lessons = lessonColumns();
  }

  /** Begins the table of achievements. */
  void achievements(OutputStream out) throws IOException {
    Csv.write(out, csv -> csv.row(List.copyOf(achievements.keySet())));
  }

  /** Begins the table of lessons. */
  void lessons(OutputStream out) throws IOException {
    Csv.write(out, csv -> csv.row(List.copyOf(lessons.keySet())));
  }

  /** The row of an achievement. */
  byte[] row(Achievement a) {
    return row(achievements, a);
  }

  /** The row of a lesson. */
  byte[] row(Lesson l) {
    return row(lessons, l);
  }

  private static <T> byte[] row(Map<String, Function<T, String>> columns, T record) {
    List<String> cells = new ArrayList<>(columns.size());
    columns.values().forEach(column -> cells.add(column.apply(record)));
    return Csv.line(cells);
  }

  private Map<String, Function<Achievement, String>> achievementColumns() {
    Map<String, Function<Achievement, String>> columns = new LinkedHashMap<>();
    columns.put("编号", Achievement::id);
    columns.put("成果名称", Achievement::title);
    columns.put("成果类别", a -> a.category().name());
    columns.put("活动", a -> catalogue.programme(a.programme()).name());
    columns.put("年度", a -> String.valueOf(catalogue.programme(a.programme()).year()));
    columns.put("单位", a -> units(a.units()));
    columns.put("所属上级工会", a -> a.union().map(Union::name).orElse(""));
    columns.put("行业代码", a -> a.industry().map(Industry::code).orElse(""));
    columns.put("成果所属行业分类", a -> a.industry().map(Industry::display).orElse(""));
    columns.put("是否为新质生产力", a -> a.newProductiveForce().map(n -> n ? "是" : "否").orElse(""));
    columns.put("申报条件", a -> join(a.conditions().stream().map(Condition::text).toList()));
    columns.put("实施时间", a -> a.startedOn().map(Object::toString).orElse(""));
    columns.put("成果完成人", a -> team(a.team()));
    columns.put("第一完成人简介", a -> a.team().leadProfile());
    columns.put("成果简介", a -> PlainText.of(a.narrative().summary()));
    columns.put("成果背景", a -> PlainText.of(a.narrative().background()));
    columns.put("成果目标", a -> PlainText.of(a.narrative().goal()));
    columns.put("成果创新点", a -> PlainText.of(a.narrative().innovations()));
    columns.put("经济效益", a -> PlainText.of(a.narrative().economicBenefit()));
    columns.put("社会效益", a -> PlainText.of(a.narrative().socialBenefit()));
    columns.put("关键指标", a -> join(a.metrics().stream().map(Tables::metric).toList()));
    standing(columns, Achievement::standing);
    columns.put("页面", a -> page(addresses.record(a.ref())));
    return columns;
  }

  private Map<String, Function<Lesson, String>> lessonColumns() {
    Map<String, Function<Lesson, String>> columns = new LinkedHashMap<>();
    columns.put("编号", Lesson::id);
    columns.put("课程名称", Lesson::title);
    columns.put("活动", l -> catalogue.programme(l.programme()).name());
    columns.put("年度", l -> String.valueOf(catalogue.programme(l.programme()).year()));
    columns.put("提交单位", l -> units(l.units()));
    columns.put("完成人", l -> team(l.team()));
    columns.put("导师", l -> l.instructor().name());
    columns.put("导师简介", l -> l.instructor().profile());
    columns.put("视频简介", l -> PlainText.of(l.synopsis()));
    columns.put("主题", l -> l.theme().orElse(""));
    columns.put("成果编号", l -> l.achievement().orElse(""));
    columns.put("题目数", l -> String.valueOf(l.questions().size()));
    standing(columns, Lesson::standing);
    columns.put("页面", l -> page(addresses.record(l.ref())));
    return columns;
  }

  private <T> void standing(
      Map<String, Function<T, String>> columns, Function<T, Standing> standing) {
    columns.put("奖项", r -> Awarded.levelName(standing.apply(r).award()));
    columns.put("证书编号", r -> standing.apply(r).award().map(Award::certificate).orElse(""));
    columns.put("公布日期", r -> standing.apply(r).award().map(a -> a.on().toString()).orElse(""));
  }

  private String page(String path) {
    return addresses.absolute(path).orElse(path);
  }

  private static String units(List<UnitName> units) {
    return join(units.stream().map(UnitName::name).toList());
  }

  private static String team(Team team) {
    return team.members().stream().map(Member::name).collect(Collectors.joining("、"));
  }

  private static String metric(Metric m) {
    String before = m.before().map(f -> f.text() + "→").orElse("");
    return m.label() + " " + before + m.after().text() + m.unit();
  }

  private static String join(List<String> parts) {
    return String.join("；", parts);
  }
}
