package laurel.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import laurel.model.Question.Option;

/** A small public catalogue for tests; every text is invented. */
public final class PublicSamples {
  public static final Category INVENTION = new Category("invention", "小发明", "");
  public static final Level FIRST = new Level("first", "一等奖", 1, OptionalInt.empty(), 0);
  public static final LocalDate AWARDED_ON = LocalDate.of(2024, 3, 8);

  private PublicSamples() {}

  public static Achievement achievement(String id, String title, String summary) {
    return achievement(id, title, narrative(summary), awarded(AWARDED_ON));
  }

  public static Achievement achievement(
      String id, String title, Narrative narrative, Standing standing) {
    return new Achievement(
        id,
        title,
        title,
        "demo",
        INVENTION,
        List.of(new UnitName("示例重型机械厂", "示例重型机械厂")),
        Optional.of(new Union("示例市滨湖区总工会", "示例市滨湖区总工会")),
        Optional.of(new Industry("C", "制造业", "25", "石油、煤炭及其他燃料加工业")),
        Optional.of(true),
        List.of(new Condition("process", "改进工艺")),
        Optional.of(new PartialDate(2022, 8, 0)),
        new Team(
            List.of(
                new Member("张*三", true, "钳工", true, Optional.empty()),
                new Member("欧阳临川", false, "", false, Optional.of("ouyang"))),
            1,
            "钳工，班组长。"),
        narrative,
        List.of(
            new Metric(
                "对孔时间",
                Optional.of(new Metric.Figure("45", Optional.of(new BigDecimal("45")))),
                new Metric.Figure("±8", Optional.empty()),
                "分钟",
                Metric.Better.DOWN)),
        Gallery.EMPTY,
        List.of(question()),
        Optional.empty(),
        standing);
  }

  public static Narrative narrative(String summary) {
    return new Narrative(
        summary, "背景：检修周期长。", "目标：由45分钟降到8分钟。", "1. 夹具一次定位", "1. 年节约2.7万元", "1. 更安全");
  }

  public static Standing awarded(LocalDate on) {
    return new Standing(
        Stage.AWARDED,
        "demo-1",
        on,
        Optional.of(new Award("demo-1", Optional.of(FIRST), "DEMO-2024-001", on)),
        List.of(new Standing.Step("demo-1", Stage.AWARDED, on)));
  }

  public static Standing candidate() {
    LocalDate on = AWARDED_ON.plusDays(1);
    return new Standing(
        Stage.PUBLICITY,
        "demo-2",
        on,
        Optional.empty(),
        List.of(new Standing.Step("demo-2", Stage.PUBLICITY, on)));
  }

  public static Question question() {
    return new Question(
        Question.Type.SINGLE,
        "法兰螺栓应按什么顺序紧固？</script>",
        List.of(new Option("A", "顺时针"), new Option("B", "对角")),
        List.of("B"),
        "",
        Optional.of(Question.Difficulty.BASIC),
        new Question.Source.Clip(1, 7, 35),
        false,
        Optional.empty());
  }

  public static Lesson lesson(String id, String title, String synopsis) {
    return lesson(id, title, synopsis, List.of(question()));
  }

  public static Lesson lesson(String id, String title, String synopsis, List<Question> questions) {
    return new Lesson(
        id,
        title,
        title,
        "demo",
        List.of(new UnitName("示例重型机械厂", "示例重型机械厂")),
        new Team(List.of(new Member("顾青禾", false, "", true, Optional.empty())), 0, ""),
        new Lesson.Instructor("顾青禾", false, "高级技师。", Optional.empty()),
        synopsis,
        Optional.of("难点攻关"),
        Optional.of(Question.Difficulty.INTERMEDIATE),
        Optional.empty(),
        Optional.of("flange-aligner"),
        Optional.empty(),
        questions,
        awarded(AWARDED_ON));
  }

  public static Catalogue catalogue(List<Achievement> achievements, List<Lesson> lessons) {
    List<Achievement> sorted = new ArrayList<>(achievements);
    sorted.sort(Comparator.comparing(Achievement::id));
    return new Catalogue(
        site(Optional.of("https://wuxiao.example.invalid/hall/")),
        LocalDate.of(2024, 6, 1),
        List.of(programme()),
        sorted,
        lessons,
        List.of(),
        List.of(unit()),
        List.of(),
        List.of(revoked()),
        List.of());
  }

  public static Unit unit() {
    return new Unit(
        "示例重型机械厂", "示例重型机械厂", List.of("示例重机"), "示例市滨湖区总工会", "340111", "340111", "示例市滨湖区", "企业");
  }

  public static Tombstone revoked() {
    return new Tombstone.Revoked(
        RecordRef.achievement("copied"),
        "demo-1",
        Optional.of("抄来的成果"),
        "demo",
        AWARDED_ON,
        "剽窃",
        "");
  }

  public static Programme programme() {
    return new Programme(
        "demo",
        "示例活动",
        2024,
        List.of("示例市总工会"),
        "",
        "",
        Optional.empty(),
        List.of(INVENTION),
        List.of(new Condition("process", "改进工艺")),
        List.of(FIRST),
        List.of(),
        List.of(),
        new Verbs("选树", "奖励", "撤销奖励"),
        Office.NONE,
        new Programme.Lessons(0, 60, List.of("难点攻关", "生产研发", "创新创造", "班组建设", "技能提升", "安全生产")),
        false);
  }

  public static Site site(Optional<String> baseUrl) {
    return new Site(
        "职工“五小”创新成果展示",
        "",
        "示例 <站点> & 说明",
        baseUrl,
        List.of("zh-CN", "en"),
        List.of(new Site.Organiser("示例市总工会", "")),
        new Site.Footer("", "", "", ""),
        new Site.Theme("", Optional.empty(), Optional.empty()),
        List.of(),
        List.of(),
        List.of(),
        true);
  }
}
