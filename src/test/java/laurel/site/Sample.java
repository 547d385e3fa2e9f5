package laurel.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.model.Achievement;
import laurel.model.Award;
import laurel.model.Catalogue;
import laurel.model.Category;
import laurel.model.Condition;
import laurel.model.FreePage;
import laurel.model.Gallery;
import laurel.model.Industry;
import laurel.model.Lesson;
import laurel.model.Level;
import laurel.model.MediaRef;
import laurel.model.MediaRef.MediaKind;
import laurel.model.Member;
import laurel.model.Metric;
import laurel.model.Narrative;
import laurel.model.Office;
import laurel.model.PartialDate;
import laurel.model.Person;
import laurel.model.Photo;
import laurel.model.Programme;
import laurel.model.Publicity;
import laurel.model.Question;
import laurel.model.RecordRef;
import laurel.model.Round;
import laurel.model.Site;
import laurel.model.Sound;
import laurel.model.Stage;
import laurel.model.Standing;
import laurel.model.Team;
import laurel.model.Tombstone;
import laurel.model.Union;
import laurel.model.Unit;
import laurel.model.UnitName;
import laurel.model.Verbs;
import laurel.model.Video;
import laurel.model.Words;
import laurel.render.Theme;

/** A small catalogue with one of everything that a page can show. */
public final class Sample {
  private static final List<Category> CATEGORIES =
      List.of(
          new Category("invention", "小发明", "从无到有做出新的工具、装置或产品，结构和原理有独到之处。"),
          new Category("creation", "小创造", "利用现有材料、旧件和条件，造出此前没有的用法。"),
          new Category("innovation", "小革新", "对现有设备、工艺或流程作局部改进，效果明显。"),
          new Category("tackling", "小攻关", "围绕一个久拖未决的技术难题，集中力量攻下来。"),
          new Category("design", "小设计", "对产品、工装、场所或标识作出更合理的设计。"),
          new Category("suggestion", "小建议", "提出可实施、已采纳并见到成效的合理化建议。"));
  private static final List<Level> LEVELS =
      List.of(
          level("first", "一等奖", 1),
          level("second", "二等奖", 2),
          level("third", "三等奖", 3),
          level("merit", "优秀奖", 4));
  private static final List<Industry> INDUSTRIES =
      List.of(
          new Industry("C", "制造业", "35", "专用设备制造业"),
          new Industry("C", "制造业", "25", "石油、煤炭及其他燃料加工业"),
          new Industry("Q", "卫生和社会工作", "84", "卫生"),
          new Industry("A", "农、林、牧、渔业", "01", "农业"),
          new Industry("D", "电力、热力、燃气及水生产和供应业", "44", "电力、热力生产和供应业"));
  private static final List<String> TITLES =
      List.of(
          "小孔大背面结构件自动折叠反刮刀具的开发应用",
          "管道法兰快速对中夹具的研制与应用",
          "输液管路防脱落快扣的设计与临床应用",
          "连栋大棚卷膜电机限位防过卷保护的小型改造",
          "潜污泵叶轮清堵工具的制作与应用",
          "城市热线工单高峰时段派发超时的技术攻关",
          "物流托盘防滑角件的制作与应用",
          "基于多传感器融合与边缘计算的大型露天矿用自卸车轮胎温度压力在线监测预警系统的研制与推广应用",
          "水厂滤池反冲洗时序错峰优化的合理化建议",
          "配网带电更换瓷瓶自锁式防坠夹具的研制与应用");
  private static final List<String> UNITS =
      List.of("示例重型结构有限公司（虚构）", "示例石化检维修中心（虚构）", "示例市第九医院（虚构）", "示例农业专业合作社（虚构）", "示例水务排水运维所（虚构）");

  private Sample() {}

  /** The catalogue in Chinese and English, on the second day of a publicity period. */
  public static Catalogue catalogue() {
    return new Catalogue(
        site(List.of("zh-CN", "en")),
        LocalDate.of(2025, 10, 22),
        List.of(graded(), flat()),
        achievements(),
        lessons(),
        people(),
        units(),
        rounds(),
        List.of(
            new Tombstone.Revoked(
                RecordRef.achievement("revoked-one"),
                "2024-fix",
                Optional.of("电梯层门间隙三点式快速检测塞规的研制"),
                "flat-2024",
                LocalDate.of(2024, 12, 2),
                "经查实，该成果不符合评选条件",
                ""),
            new Tombstone.Withdrawn(RecordRef.achievement("withdrawn-one"), "2024-fix")),
        List.of(
            new FreePage(
                "about",
                "关于本站",
                "zh-CN",
                Optional.of(LocalDate.of(2025, 1, 2)),
                "本站展示成果。\n\n## 名单从哪里来\n\n- **公示**：列出[名单](/rounds/)。\n- **公布**：列入正式名单。")));
  }

  /** The site with these languages. */
  public static Site site(List<String> languages) {
    return new Site(
        "职工“五小”创新成果光荣榜",
        "小发明、小创造、小革新",
        "发布经评审、公示的职工“五小”创新成果和路演微课。",
        Optional.empty(),
        languages,
        List.of(new Site.Organiser("示例市总工会", "https://zgh.example.invalid/")),
        new Site.Footer(
            "示ICP备00000000号",
            "示例公网安备 00000000000000号",
            "示例市总工会经济技术部　电话 0000-00000000",
            "示例市总工会　版权所有"),
        new Site.Theme("", Optional.empty(), Optional.empty()),
        List.of(),
        List.of(),
        List.of(),
        true);
  }

  /** Where every photo, video and sound was made. */
  public static MediaShelf media() {
    return new SampleShelf();
  }

  /** The site of a catalogue in two languages. */
  static SitePages pages(Catalogue catalogue) {
    List<Texts> texts = new ArrayList<>();
    for (Language language : List.of(Language.ZH_CN, Language.EN)) {
      texts.add(Theme.shipped().texts(language, new FindingLog()));
    }
    return SitePages.of(catalogue, media(), texts);
  }

  /** An achievement under another title, with other texts. */
  static Achievement told(Achievement a, String title, Narrative narrative) {
    return new Achievement(
        a.id(),
        title,
        title,
        a.programme(),
        a.category(),
        a.units(),
        a.union(),
        a.industry(),
        a.newProductiveForce(),
        a.conditions(),
        a.startedOn(),
        a.team(),
        new Words(narrative, a.questions()),
        a.metrics(),
        a.gallery(),
        a.supersedes(),
        a.standing());
  }

  private static Level level(String key, String name, int order) {
    return new Level(key, name, order, OptionalInt.empty(), 0);
  }

  private static Programme graded() {
    return programme("demo-2025", "2025年示例市职工“五小”创新大赛", 2025, LEVELS);
  }

  private static Programme flat() {
    return programme(
        "flat-2024", "2024年示例市职工“五小”活动创新成果选树", 2024, List.of(level("award", "职工“五小”活动创新成果", 1)));
  }

  private static Programme programme(String id, String name, int year, List<Level> levels) {
    return new Programme(
        id,
        name,
        year,
        List.of("示例市总工会", "示例市科学技术局"),
        "",
        "示工发〔" + year + "〕18号",
        Optional.of(LocalDate.of(year, 8, 31)),
        CATEGORIES,
        List.of(new Condition("safety", "消除事故隐患、减轻劳动强度、改善作业环境的")),
        levels,
        List.of(),
        List.of(),
        new Verbs("评选", "通报", "撤销奖励"),
        Office.NONE,
        new Programme.Lessons(0, 60, List.of("难点攻关", "生产研发", "创新创造", "班组建设", "技能提升", "安全生产")),
        false);
  }

  private static List<Achievement> achievements() {
    List<Achievement> all = new ArrayList<>();
    for (int i = 0; i < TITLES.size(); i++) {
      all.add(achievement(i));
    }
    all.sort(java.util.Comparator.comparing(Achievement::id));
    return all;
  }

  private static Achievement achievement(int i) {
    String id = i == 2 ? "输液快扣" : "record-" + i;
    return new Achievement(
        id,
        TITLES.get(i),
        TITLES.get(i),
        i < 7 ? "demo-2025" : i == 9 ? "demo-2025" : "flat-2024",
        CATEGORIES.get(i % 6),
        List.of(new UnitName("unit-" + i % 5, UNITS.get(i % 5))),
        Optional.of(new Union("union-" + i % 2, i % 2 == 0 ? "示例市机械冶金工会（虚构）" : "示例市教科文卫体工会（虚构）")),
        Optional.of(INDUSTRIES.get(i % 5)),
        Optional.of(i % 2 == 0),
        List.of(new Condition("safety", "消除事故隐患、减轻劳动强度、改善作业环境的")),
        Optional.of(new PartialDate(2024, 8, 0)),
        team(i),
        narrative(),
        metrics(i),
        gallery(id, i),
        List.of(),
        Optional.empty(),
        standing(i));
  }

  private static Team team(int i) {
    List<Member> members =
        List.of(
            new Member(
                "沈砚舟", false, "数控镗铣工", true, i == 0 ? Optional.of("shen") : Optional.empty()),
            new Member("罗*明", true, "刀具工艺员", i == 1, Optional.empty()),
            new Member("艾力·托合提", false, "钳工", false, Optional.empty()));
    return new Team(members, i == 0 ? 1 : 0, "沈砚舟，高级技师，从事数控镗铣二十一年，带徒九人，主持刀具改进七项。");
  }

  private static Narrative narrative() {
    return new Narrative(
        "",
        "起重机铰点耳板属“小孔大背面”结构，孔径小于背面凸台直径。现有反刮刀多为手动装片，或依赖进口弹簧展开机构，断屑差、易卡滞，一次加工要两次翻身吊装，工期和安全都受影响。",
        "实现一次装夹完成正面镗孔与背面反刮。指标：适用孔径42至60毫米，反刮直径不小于110毫米，刀片展开到位率100%。",
        "1.换向展开：利用主轴反转时的惯性和冷却液压力驱动刀片绕销轴转动，不需要外接气源或推杆。\n2.双面限位：刀片展开后由刀体两侧硬质挡块承力，销轴只起定位作用，寿命提高三倍以上。\n3.到位可查：刀片尾部露出橙色标识，操作者隔着护窗就能确认展开状态。",
        "1.单件背面加工由62分钟降到25分钟，按年加工1200件计，节约机时约740小时。\n2.每件减少两次翻身吊装，全年节约吊装和找正费用约38万元。",
        "1.取消人员进入背面装刀的作业，近一年相关险肇事件为零。\n2.操作简单，徒工培训两天即可独立使用。");
  }

  private static List<Metric> metrics(int i) {
    if (i == 5) {
      return List.of();
    }
    return List.of(
        metric("单件背面加工时间", "62", "25", "分钟"),
        metric("翻身吊装次数", "2", "0", "次/件"),
        metric("背面平面度", "0.12", "0.05", "毫米"));
  }

  private static Metric metric(String label, String before, String after, String unit) {
    return new Metric(label, Optional.of(figure(before)), figure(after), unit, Metric.Better.DOWN);
  }

  private static Metric.Figure figure(String text) {
    return new Metric.Figure(text, Optional.of(new BigDecimal(text)));
  }

  private static Gallery gallery(String id, int i) {
    if (i == 3 || i == 5 || i > 6) {
      return Gallery.EMPTY;
    }
    String owner = "achievements/" + id;
    List<Photo> photos = new ArrayList<>();
    for (int n = 1; n <= 3; n++) {
      photos.add(
          new Photo(
              new MediaRef(owner, MediaKind.PHOTO, n),
              List.of("整体", "细节", "应用").get(n - 1),
              "反刮刀装在镗床主轴上，正对工件孔"));
    }
    List<Video> videos =
        i == 0
            ? List.of(
                new Video(
                    new MediaRef(owner, MediaKind.VIDEO, 1),
                    "怎么用",
                    Optional.empty(),
                    Optional.empty()))
            : List.of();
    List<Sound> sounds =
        i == 0 ? List.of(new Sound(new MediaRef(owner, MediaKind.AUDIO, 1), "讲解")) : List.of();
    return new Gallery(photos, videos, sounds);
  }

  private static Standing standing(int i) {
    if (i == 9) {
      return new Standing(
          Stage.PUBLICITY,
          "2025-notice-2",
          LocalDate.of(2025, 10, 21),
          Optional.empty(),
          List.of(new Standing.Step("2025-notice-2", Stage.PUBLICITY, LocalDate.of(2025, 10, 21))));
    }
    boolean graded = i < 7;
    LocalDate on = graded ? LocalDate.of(2025, 9, 8) : LocalDate.of(2024, 11, 8);
    String round = graded ? "2025-award" : "2024-award";
    Level level = graded ? LEVELS.get(Math.min(3, i / 2)) : flat().levels().get(0);
    List<Standing.Step> steps =
        new ArrayList<>(List.of(new Standing.Step(round, Stage.AWARDED, on)));
    if (i == 7) {
      steps.add(new Standing.Step("2024-fix", Stage.CORRECTION, LocalDate.of(2024, 12, 2)));
    }
    return new Standing(
        Stage.AWARDED,
        round,
        on,
        Optional.of(new Award(round, Optional.of(level), i == 0 ? "SZ2025-0001-7K3M" : "", on)),
        steps);
  }

  private static List<Lesson> lessons() {
    List<String> titles = List.of("一次装夹刮背面——折叠反刮刀怎么用", "八秒固定一根管——输液管路防脱落快扣", "四分钟热装——轴承感应加热五步法");
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      String id = "lesson-" + i;
      LocalDate on = LocalDate.of(2025, 9, 8);
      lessons.add(
          new Lesson(
              id,
              titles.get(i),
              titles.get(i),
              "demo-2025",
              List.of(new UnitName("unit-" + i, UNITS.get(i))),
              team(i),
              new Lesson.Instructor(
                  "沈砚舟",
                  false,
                  "高级技师，镗铣班班长，从事大型结构件加工二十一年。",
                  i == 0 ? Optional.of("shen") : Optional.empty()),
              "耳板孔小、背面大，是镗铣班组绕不开的难题。本节微课用一把自制的折叠反刮刀，讲清刀片为什么能在孔里收起、出孔后展开，演示从装刀、对刀、试探进给到反刮、收刀的完整步骤。",
              Optional.of("创新创造"),
              Optional.of(Question.Difficulty.BASIC),
              Optional.of(new Union("union-0", "示例市机械冶金工会（虚构）")),
              i == 0 ? Optional.of("record-0") : Optional.empty(),
              Optional.of(
                  new Video(
                      new MediaRef("lessons/" + id, MediaKind.VIDEO, 1),
                      "",
                      Optional.empty(),
                      Optional.empty())),
              i == 0 ? questions(id) : List.of(),
              new Standing(
                  Stage.AWARDED,
                  "2025-award",
                  on,
                  Optional.of(new Award("2025-award", Optional.empty(), "", on)),
                  List.of())));
    }
    return lessons;
  }

  /** One of every type and with every kind of source. */
  private static List<Question> questions(String lesson) {
    return List.of(
        new Question(
            Question.Type.SINGLE,
            "刀片靠什么在出孔后展开？",
            List.of(
                new Question.Option("A", "弹簧"),
                new Question.Option("B", "主轴反转的惯性和冷却液压力"),
                new Question.Option("C", "外接气源")),
            List.of("B"),
            "反转收起，正转展开。",
            Optional.of(Question.Difficulty.BASIC),
            new Question.Source.Clip(1, 22, 39),
            false,
            Optional.empty()),
        new Question(
            Question.Type.MULTIPLE,
            "哪些情况必须停机检查？",
            List.of(
                new Question.Option("A", "橙色标识未露出"),
                new Question.Option("B", "声音异常"),
                new Question.Option("C", "以上都对")),
            List.of("A", "B", "C"),
            "",
            Optional.of(Question.Difficulty.INTERMEDIATE),
            new Question.Source.Section("视频简介"),
            true,
            Optional.empty()),
        new Question(
            Question.Type.TRUE_FALSE,
            "反刮完成前可以正转退刀。",
            List.of(new Question.Option("A", "对"), new Question.Option("B", "错")),
            List.of("B"),
            "先停止进给，反转收刀，再退出。",
            Optional.of(Question.Difficulty.BASIC),
            new Question.Source.Book("镗铣工操作手册"),
            true,
            Optional.empty()),
        new Question(
            Question.Type.SINGLE,
            "设转速 n＝320 r/min、进给 f＝0.15 mm/r，反刮深度 t＝6 mm，按 T＝t÷(n×f) 计算，单面反刮约需多少秒？",
            List.of(
                new Question.Option("A", "2.5 s"),
                new Question.Option("B", "5.0 s"),
                new Question.Option("C", "7.5 s"),
                new Question.Option("D", "10.0 s"),
                new Question.Option("E", "12.5 s"),
                new Question.Option("F", "15.0 s")),
            List.of("C"),
            "6÷(320×0.15)＝0.125 min＝7.5 s。",
            Optional.of(Question.Difficulty.ADVANCED),
            new Question.Source.Clip(1, 40, 40),
            true,
            Optional.of(
                new Photo(
                    new MediaRef("lessons/" + lesson, MediaKind.QUESTION_PICTURE, 1),
                    "",
                    "刀具与工件的尺寸示意"))));
  }

  private static List<Person> people() {
    return List.of(
        new Person(
            "shen",
            "沈砚舟",
            "数控镗铣工",
            "镗铣班班长",
            List.of("示例市工匠（虚构）", "示例市五一劳动奖章（虚构）"),
            "从事数控镗铣二十一年，带徒九人。",
            Optional.empty(),
            List.of()));
  }

  private static List<Unit> units() {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < UNITS.size(); i++) {
      units.add(
          new Unit(
              "unit-" + i,
              UNITS.get(i),
              i == 0 ? List.of("示例重构") : List.of(),
              "示例市机械冶金工会（虚构）",
              i < 3 ? "330106" : "",
              i < 3 ? "330106" : "",
              i < 3 ? "浙江省杭州市西湖区" : "",
              "企业"));
    }
    return units;
  }

  private static List<Round> rounds() {
    List<Round> rounds = new ArrayList<>();
    rounds.add(
        round(
            "2024-award",
            "flat-2024",
            "2024年示例市职工“五小”活动创新成果名单",
            LocalDate.of(2024, 11, 8),
            Stage.AWARDED,
            List.of(7, 8),
            true));
    rounds.add(
        new Round(
            "2024-fix",
            "flat-2024",
            "关于更正和撤销部分成果的公告",
            LocalDate.of(2024, 12, 2),
            Stage.CORRECTION,
            "示工发〔2024〕29号",
            Optional.empty(),
            List.of(entry(7, 1, Optional.empty())),
            List.of(
                new Round.Revocation(RecordRef.achievement("revoked-one"), "经查实，该成果不符合评选条件", "")),
            List.of(
                new laurel.model.Change.Corrected(
                    RecordRef.achievement("record-7"), "certificate", "", "SZ2024-0007"))));
    rounds.add(
        round(
            "2025-notice",
            "demo-2025",
            "2025年示例市职工“五小”创新大赛拟获奖名单的公示",
            LocalDate.of(2025, 8, 21),
            Stage.PUBLICITY,
            List.of(0, 1, 2, 3),
            false));
    rounds.add(
        round(
            "2025-award",
            "demo-2025",
            "2025年示例市职工“五小”创新大赛获奖名单",
            LocalDate.of(2025, 9, 8),
            Stage.AWARDED,
            List.of(0, 1, 2, 3, 4, 5, 6),
            false));
    rounds.add(
        round(
            "2025-notice-2",
            "demo-2025",
            "2025年示例市职工“五小”创新大赛补充拟获奖名单的公示",
            LocalDate.of(2025, 10, 21),
            Stage.PUBLICITY,
            List.of(9),
            false));
    return rounds;
  }

  private static Round round(
      String id,
      String programme,
      String name,
      LocalDate date,
      Stage stage,
      List<Integer> records,
      boolean revoked) {
    List<Round.Entry> entries = new ArrayList<>();
    for (int record : records) {
      Level level =
          programme.equals("flat-2024")
              ? flat().levels().get(0)
              : LEVELS.get(Math.min(3, record / 2));
      entries.add(entry(record, entries.size() + 1, Optional.of(level)));
    }
    if (revoked) {
      entries.add(
          new Round.Entry(
              RecordRef.achievement("revoked-one"), 3, Optional.of(flat().levels().get(0)), ""));
    }
    Optional<Publicity> publicity =
        stage == Stage.PUBLICITY
            ? Optional.of(
                new Publicity(
                    date,
                    date.plusDays(4),
                    5,
                    new Office("示例市总工会经济技术部", "0000-0000 0000", "", "示例市示例路1号302室")))
            : Optional.empty();
    return new Round(
        id,
        programme,
        name,
        date,
        stage,
        "示工发〔" + date.getYear() + "〕18号",
        publicity,
        entries,
        List.of(),
        List.of());
  }

  private static Round.Entry entry(int record, int position, Optional<Level> level) {
    return new Round.Entry(
        RecordRef.achievement(record == 2 ? "输液快扣" : "record-" + record), position, level, "");
  }
}
