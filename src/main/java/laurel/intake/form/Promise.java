package laurel.intake.form;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a form says that the stamped letter was handed in. */
final class Promise {
  /** 未盖章, 尚未上传, 否; neither 内容无误，已盖章 nor 是否已上传：是. */
  private static final Pattern DENIED =
      Pattern.compile(
          "(?:[未待]|没有?|暂[无不缓])(?:能|及|予)?(?:盖|上传|提交|签|提供|报送|办|补)"
              + "|^[\\s/]*(?:无|否|没有?|尚?未|暂[未无缓])?[\\s。]*$"
              + "|(?:盖|上传|提交|签|提供|报送|承诺|章)[^\\s：:；;。，,]*\\s*[:：]\\s*[否无]\\s*。?$");

  private static final String MARKS = "☑☒√✓✔■●";
  private static final String WORD = "([^□○" + MARKS + "\\s]+)";
  private static final Pattern MARKED_BEFORE = Pattern.compile("[" + MARKS + "]\\s*" + WORD);
  private static final Pattern MARKED_BEHIND = Pattern.compile(WORD + "\\s*[" + MARKS + "]");

  /** The first box or mark at the beginning, or after a blank: they stand before their words. */
  private static final Pattern BEFORE =
      Pattern.compile("^(?:[^□○" + MARKS + "]*[\\s:：(（])?[□○" + MARKS + "]");

  private Promise() {}

  /** Of what is ticked, where something is: ☑已上传 □未上传. */
  static boolean isIn(String text) {
    Pattern marked = BEFORE.matcher(text).lookingAt() ? MARKED_BEFORE : MARKED_BEHIND;
    List<String> ticked = marked.matcher(text).results().map(found -> found.group(1)).toList();
    return (ticked.isEmpty() ? List.of(text) : ticked)
        .stream().noneMatch(said -> DENIED.matcher(said).find());
  }
}
