package laurel.intake.form;

import java.util.List;
import java.util.regex.Pattern;
import laurel.text.Hanzi;
import laurel.text.Spaces;
import laurel.text.Ticked;

/** Whether a form says that the stamped letter was handed in. */
final class Promise {
  /** 未盖章, 尚未加盖公章, 暂无承诺书, 否; neither 内容无误，已盖章 nor 尚未发现侵权 nor 是否已上传：是. */
  private static final Pattern DENIED =
      Pattern.compile(
          "(?:[未待]|没有?|暂[无不缓])(?:能|及|予)?(?:完成)?加?(?:盖|上传|提交|签|提供|报送|办|补)"
              + "|(?:^|[，,。；;：: ])[尚暂][未无](?![^，,。；; ]{0,8}(?:异议|发现|侵权|纠纷))"
              + "|^[\\s/]*(?:无|否|没有?|尚?未|暂[未无缓])?[\\s。]*$"
              + "|(?:盖|上传|提交|签|提供|报送|承诺|章)[^\\s：:；;。，,]{0,20}+\\s*[:：]\\s*[否无]\\s*。?$");

  private Promise() {}

  /** Of what is ticked, where something is: ☑已上传 □未上传. */
  static boolean isIn(String typed) {
    List<String> ticked =
        Ticked.read(typed).certain().orElse(List.of()).stream().filter(Promise::isWord).toList();
    return (ticked.isEmpty() ? List.of(Spaces.single(typed)) : ticked)
        .stream().noneMatch(said -> DENIED.matcher(said).find());
  }

  private static boolean isWord(String said) {
    return said.codePoints().anyMatch(Hanzi::is);
  }
}
