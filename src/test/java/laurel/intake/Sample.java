package laurel.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An invented submission: what a unit wrote for each label, and what the record must say of it.
 *
 * @param number of the sample
 * @param answers what is written, by the label of annex 2 or of the Hangzhou form
 * @param people for the Hangzhou form: name, birth, gender, education, post, phone
 * @param expected the record's values by path, as {@code Values} has them
 */
record Sample(
    int number,
    boolean hangzhou,
    Map<String, String> answers,
    List<List<String>> people,
    Map<String, String> expected) {
  private static final String[] SURNAMES = {
    "沈", "罗", "贺", "覃", "陆", "方", "韩", "邵", "欧阳", "司马", "卢", "简"
  };
  private static final String[] GIVEN = {
    "砚舟", "启明", "松岩", "若溪", "知夏", "晓蔓", "嘉禾", "一鸣", "怀远", "宁", "繁星", "予安"
  };
  private static final String[] THINGS = {
    "反刮刀具", "管路快扣", "联锁插座", "加热装配台", "分类收集车", "能耗看板", "防滑角件", "消毒架", "清堵工具", "对中夹具"
  };
  private static final String[] PLACES = {
    "结构车间", "检修班组", "实训中心", "综合病区", "装配工段", "动力站房", "仓储库区", "化验室"
  };
  private static final String[] ENDS = {"的研制与应用", "的改进", "的设计与推广", "的革新", "的技术改造"};
  private static final String[] UNITS = {
    "重型结构有限公司", "第九医院", "高级技工学校", "轨道装备检修公司", "理工职业学院", "精密零件厂"
  };
  private static final String[] KINDS = {"小发明", "小创造", "小革新", "小建议"};
  private static final String[] TRADES = {"制造业-专用设备制造业", "卫生和社会工作-卫生", "教育-教育"};

  /** The sample of a number: always the same. */
  static Sample of(int number) {
    Random random = new Random(4711L + number);
    boolean hangzhou = number % 5 == 4;
    Map<String, String> answers = new LinkedHashMap<>();
    Map<String, String> expected = new LinkedHashMap<>();
    List<String> names = names(random, 2 + random.nextInt(hangzhou ? 6 : 9));
    String title = pick(PLACES, random) + number + "型" + pick(THINGS, random) + pick(ENDS, random);
    String unit = "示例" + (number % 37) + pick(UNITS, random) + "（虚构）";
    put(answers, expected, hangzhou ? "成果名称" : "创新成果名称", "title", title);
    put(answers, expected, "成果类别", "category", pick(KINDS, random));
    put(answers, expected, hangzhou ? "单位" : "成果完成单位", "unit", unit);
    List<List<String>> people = new ArrayList<>();
    if (hangzhou) {
      for (int i = 0; i < names.size(); i++) {
        people.add(
            List.of(
                names.get(i),
                "19" + (60 + random.nextInt(39)) + ".0" + (1 + random.nextInt(9)),
                random.nextBoolean() ? "男" : "女",
                "大专",
                "钳工 / 班长",
                "0000-880" + (10000 + random.nextInt(80000))));
      }
      String summary = sentence(random, 3) + "成效：" + sentence(random, 2);
      put(answers, expected, "成果简介及成效", "summary", summary);
    } else {
      answers.put("成果完成人", String.join("、", names));
      expected.put("team", String.join("、", names));
      put(answers, expected, "第一完成人简介", "leadProfile", names.get(0) + "，" + sentence(random, 1));
      put(answers, expected, "联系电话", "contact.phone", "0000-880" + (10000 + random.nextInt(80000)));
      put(answers, expected, "选择所属上级工会", "union", "示例市第" + (1 + random.nextInt(9)) + "产业工会（虚构）");
      points(answers, expected, "成果简介", "summary", random, 4, "");
      put(answers, expected, "成果所属行业分类", "industry", pick(TRADES, random));
      put(answers, expected, "成果背景", "background", sentence(random, 2));
      put(answers, expected, "成果目标/解决的关键问题", "goal", sentence(random, 2));
      points(answers, expected, "成果创新点", "innovations", random, 3, "");
      benefits(answers, expected, random);
      put(answers, expected, "是否为新质生产力", "newProductiveForce", random.nextBoolean() ? "是" : "否");
    }
    expected.putIfAbsent("team", String.join("、", names));
    return new Sample(number, hangzhou, answers, people, expected);
  }

  private static void benefits(
      Map<String, String> answers, Map<String, String> expected, Random random) {
    String a = sentence(random, 1);
    String b = sentence(random, 1);
    String c = sentence(random, 1);
    answers.put("经济效益和社会效益", "1.经济效益：" + a + "\n2.经济效益：" + b + "\n3.社会效益：" + c);
    expected.put("benefits.economic", "1. " + a + "\n2. " + b);
    expected.put("benefits.social", "1. " + c);
  }

  private static void points(
      Map<String, String> answers,
      Map<String, String> expected,
      String label,
      String path,
      Random random,
      int count,
      String prefix) {
    List<String> written = new ArrayList<>();
    List<String> stored = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String text = prefix + sentence(random, 1 + random.nextInt(2));
      written.add(i + "." + text);
      stored.add(i + ". " + text);
    }
    answers.put(label, String.join("\n", written));
    expected.put(path, String.join("\n", stored));
  }

  private static void put(
      Map<String, String> answers,
      Map<String, String> expected,
      String label,
      String path,
      String text) {
    answers.put(label, text);
    expected.put(path, text);
  }

  private static List<String> names(Random random, int count) {
    List<String> names = new ArrayList<>();
    while (names.size() < count) {
      String name = pick(SURNAMES, random) + pick(GIVEN, random);
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** A sentence with figures and units in it, each time another. */
  private static String sentence(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int before = 30 + random.nextInt(60);
      int after = 2 + random.nextInt(25);
      text.append("采用").append(pick(THINGS, random)).append("后，");
      text.append("单件用时由").append(before).append("分钟降到").append(after).append("分钟，");
      text.append("年节约费用约").append(after).append('.').append(random.nextInt(9)).append("万元，");
      text.append("粗糙度Ra不大于3.2微米，适用于").append(pick(PLACES, random)).append("的日常作业。");
    }
    return text.toString();
  }

  private static String pick(String[] from, Random random) {
    return from[random.nextInt(from.length)];
  }
}
