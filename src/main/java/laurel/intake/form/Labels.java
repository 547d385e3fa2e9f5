package laurel.intake.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import laurel.read.RawKind;
import laurel.read.schema.KeyTable;
import laurel.read.schema.Schema;
import laurel.text.HalfWidth;
import laurel.text.Hanzi;
import laurel.text.Nfc;
import laurel.text.Spaces;

/**
 * The labels of one kind of record: those that its YAML may use ({@code read.schema}), and what
 * forms print besides. A label counts with its number before it, a hint in brackets behind it, and
 * white space anywhere in it.
 */
public final class Labels {
  private static final int LONGEST = 30;
  private static final Pattern NUMBER =
      Pattern.compile("^(?:[0-9]{1,2}[.、)]|[(][0-9一二三四五六七八九十]{1,3}[)]|[一二三四五六七八九十]{1,3}、|[①-⑳])");
  private static final Pattern HINT = Pattern.compile("[(\\[【][^()\\[\\]【】]*[)\\]】]+$");
  private static final Pattern ASKING = Pattern.compile("^(?:请填写|请选择|填写|选择)");
  private static final Pattern MARKS = Pattern.compile("(?<![*:：※])[*:：※]++$");

  private static final Labels ACHIEVEMENT =
      new Labels(
          Schema.of(RawKind.ACHIEVEMENT),
          Map.ofEntries(
              Map.entry("项目名称", "title"),
              Map.entry("创新项目名称", "title"),
              Map.entry("申报成果名称", "title"),
              Map.entry("创新成果类别", "category"),
              Map.entry("项目类别", "category"),
              Map.entry("申报类别", "category"),
              Map.entry("单位名称", "unit"),
              Map.entry("申报单位", "unit"),
              Map.entry("完成单位名称", "unit"),
              Map.entry("第一完成单位", "unit"),
              Map.entry("主要完成单位", "unit"),
              Map.entry("所在单位", "unit"),
              Map.entry("工作单位", "unit"),
              Map.entry("上级地方工会", "union"),
              Map.entry("推荐工会", "union"),
              Map.entry("推荐单位", "union"),
              Map.entry("上级地方(产业)工会", "union"),
              Map.entry("所属上级地方(产业)工会", "union"),
              Map.entry("所属行业", "industry"),
              Map.entry("行业类别", "industry"),
              Map.entry("项目主要参与者姓名", "team"),
              Map.entry("主要参与者", "team"),
              Map.entry("主要完成人", "team"),
              Map.entry("完成人姓名", "team"),
              Map.entry("项目完成人", "team"),
              Map.entry("第一完成人介绍", "leadProfile"),
              Map.entry("成果简介及效果", "summary"),
              Map.entry("项目简介", "summary"),
              Map.entry("成果介绍", "summary"),
              Map.entry("成果简要介绍", "summary"),
              Map.entry("成果简要说明", "summary"),
              Map.entry("创新成果简介", "summary"),
              Map.entry("项目背景", "background"),
              Map.entry("研发背景", "background"),
              Map.entry("成果目标和解决的关键问题", "goal"),
              Map.entry("成果目标及解决的关键问题", "goal"),
              Map.entry("关键问题", "goal"),
              Map.entry("主要创新点", "innovations"),
              Map.entry("项目创新点", "innovations"),
              Map.entry("经济和社会效益", "benefits"),
              Map.entry("经济、社会效益", "benefits"),
              Map.entry("经济效益与社会效益", "benefits"),
              Map.entry("经济效益及社会效益", "benefits"),
              Map.entry("经济社会效益", "benefits"),
              Map.entry("是否属于新质生产力", "newProductiveForce"),
              Map.entry("是否新质生产力", "newProductiveForce"),
              Map.entry("项目实施时间", "startedOn"),
              Map.entry("实施起始时间", "startedOn"),
              Map.entry("开始实施时间", "startedOn"),
              Map.entry("联系手机", "contact.phone"),
              Map.entry("手机号码", "contact.phone"),
              Map.entry("手机", "contact.phone"),
              Map.entry("电话", "contact.phone"),
              Map.entry("联系人电话", "contact.phone"),
              Map.entry("联系人姓名", "contact.name"),
              Map.entry("联系人", "contact.name"),
              Map.entry("联系人及电话", "contact"),
              Map.entry("联系人及联系电话", "contact"),
              Map.entry("联系人和联系电话", "contact"),
              Map.entry("e-mail", "contact.email"),
              Map.entry("邮箱", "contact.email"),
              Map.entry("单位意见", "opinions.unit"),
              Map.entry("所在单位意见", "opinions.unit"),
              Map.entry("申报单位意见", "opinions.unit"),
              Map.entry("工会意见", "opinions.union"),
              Map.entry("推荐单位意见", "opinions.union"),
              Map.entry("区县(市)工会意见", "opinions.union"),
              Map.entry("市总工会意见", "opinions.organisers"),
              Map.entry("主办方意见", "opinions.organisers"),
              Map.entry("成果真实性确认", "confirmed"),
              Map.entry("真实性确认", "confirmed"),
              Map.entry("图片", "photos"),
              Map.entry("成果图片", "photos"),
              Map.entry("成果题库", "questions"),
              Map.entry("题库", "questions"),
              Map.entry("配套题库", "questions")));

  private static final Labels LESSON =
      new Labels(
          Schema.of(RawKind.LESSON),
          Map.ofEntries(
              Map.entry("微课名称", "title"),
              Map.entry("路演项目名称", "title"),
              Map.entry("课程题目", "title"),
              Map.entry("提交单位名称", "unit"),
              Map.entry("上报单位工会", "union"),
              Map.entry("上报单位名称", "union"),
              Map.entry("所在单位工会名称", "union"),
              Map.entry("上报单位盖章", "seal"),
              Map.entry("主讲人", "instructor.name"),
              Map.entry("授课人", "instructor.name"),
              Map.entry("导师姓名", "instructor.name"),
              Map.entry("主讲人简介", "instructor.profile"),
              Map.entry("课程简介", "synopsis"),
              Map.entry("微课简介", "synopsis"),
              Map.entry("联系人", "contact.name"),
              Map.entry("手机", "contact.phone"),
              Map.entry("电话", "contact.phone"),
              Map.entry("联系人及电话", "contact"),
              Map.entry("配套题库", "questions"),
              Map.entry("课程题库", "questions"),
              Map.entry("题库", "questions")));

  /** The columns of the Hangzhou form's table of participants. */
  private static final Map<String, String> MEMBER =
      Map.ofEntries(
          Map.entry("姓名", "name"),
          Map.entry("项目主要参与者姓名", "name"),
          Map.entry("主要参与者姓名", "name"),
          Map.entry("参与者姓名", "name"),
          Map.entry("完成人姓名", "name"),
          Map.entry("主要完成人姓名", "name"),
          Map.entry("出生年月", "birth"),
          Map.entry("出生日期", "birth"),
          Map.entry("性别", "gender"),
          Map.entry("学历", "education"),
          Map.entry("文化程度", "education"),
          Map.entry("岗位及职务", "title"),
          Map.entry("岗位和职务", "title"),
          Map.entry("岗位、职务", "title"),
          Map.entry("岗位", "title"),
          Map.entry("职务", "title"),
          Map.entry("联系方式", "phone"),
          Map.entry("联系电话", "phone"),
          Map.entry("手机", "phone"),
          Map.entry("手机号码", "phone"),
          Map.entry("电话", "phone"));

  private final KeyTable keys;
  private final Map<String, List<String>> more = new HashMap<>();

  private Labels(KeyTable keys, Map<String, String> more) {
    this.keys = keys;
    more.forEach((label, path) -> this.more.put(label, List.of(path.split("\\."))));
  }

  /** The labels of a kind of record. */
  public static Labels of(RawKind kind) {
    return kind == RawKind.LESSON ? LESSON : ACHIEVEMENT;
  }

  /** What a column of a table of participants holds: {@code name}, {@code birth}, … */
  static Optional<String> member(String cell) {
    String bare = bare(cell);
    String known = MEMBER.get(bare);
    return Optional.ofNullable(known != null ? known : MEMBER.get(unhinted(bare)));
  }

  /** The label that a cell or paragraph is, or begins with before a colon. */
  public Optional<Label> find(String text) {
    Optional<List<String>> whole = path(text);
    if (whole.isPresent()) {
      return Optional.of(new Label(whole.get(), Spaces.none(text), ""));
    }
    int colon = colon(text);
    if (colon <= 0 || colon + 1 >= text.length()) {
      return Optional.empty();
    }
    String before = text.substring(0, colon);
    String after = Spaces.trimmed(text.substring(colon + 1));
    return path(before).map(path -> new Label(path, Spaces.none(before), after));
  }

  private Optional<List<String>> path(String text) {
    String bare = bare(text);
    if (bare.isEmpty() || bare.length() > LONGEST + LONGEST) {
      return Optional.empty();
    }
    String plain = unhinted(bare);
    for (String form : List.of(bare, plain, ASKING.matcher(plain).replaceFirst(""))) {
      boolean word =
          !form.isEmpty() && form.length() <= LONGEST && (hanzi(form) || more.containsKey(form));
      List<String> path =
          !word ? List.of() : more.containsKey(form) ? more.get(form) : keys.path(form);
      if (!path.isEmpty()) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  /** Without white space, number and marks, in half width. */
  static String bare(String text) {
    String folded = Spaces.none(HalfWidth.of(Nfc.of(text))).toLowerCase(java.util.Locale.ROOT);
    return MARKS.matcher(NUMBER.matcher(folded).replaceFirst("")).replaceFirst("");
  }

  static String unhinted(String bare) {
    String plain = bare;
    for (String next = HINT.matcher(plain).replaceFirst("");
        !next.equals(plain);
        next = HINT.matcher(plain).replaceFirst("")) {
      plain = next;
    }
    return MARKS.matcher(plain).replaceFirst("");
  }

  private static boolean hanzi(String text) {
    return text.codePoints().anyMatch(Hanzi::is);
  }

  /** Where the first colon is; -1 where none is. */
  static int colon(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '：' || text.charAt(i) == ':') {
        return i;
      }
    }
    return -1;
  }
}
