package laurel.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.site.Fact;
import laurel.site.Mark;
import laurel.site.Named;
import laurel.site.RoundFile;
import laurel.site.RoundView;
import laurel.site.SitePath;
import laurel.site.Title;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands for the files of a round stands for all that they say, and for nothing else. */
class RoundRecipesTest {
  private static final SitePath PAGE = new SitePath("rounds/a/index.html");
  private static final Mark FIRST = new Mark("一等奖", "first");

  @ParameterizedTest
  @EnumSource
  void whateverTheFilesSayChangesTheirRecipes(RoundFile form) {
    List<Object> recipes = new ArrayList<>();
    for (RoundView view : others()) {
      recipes.add(new RoundFiles("zh-CN", view).in(form).recipe());
    }
    recipes.add(new RoundFiles("en", view(List.of(roll(row(1, "夹具", "甲厂"))))).in(form).recipe());
    assertThat(recipes).doesNotHaveDuplicates();
  }

  @Test
  void theFormsOfOneRoundHaveRecipesOfTheirOwn() {
    RoundFiles files = new RoundFiles("zh-CN", view(List.of(roll(row(1, "夹具", "甲厂")))));
    assertThat(List.of(RoundFile.values()))
        .extracting(form -> files.in(form).recipe())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void whatOnlyThePageShowsChangesNoRecipe(RoundFile form) {
    RoundView view = view(List.of(roll(row(1, "夹具", "甲厂"))));
    RoundView later =
        with(
            view,
            view.signature(),
            view.objections(),
            List.of(new RoundView.Other("2024-01-01", "别的", "公示", PAGE)));
    assertThat(new RoundFiles("zh-CN", later).in(form).recipe())
        .isEqualTo(new RoundFiles("zh-CN", view).in(form).recipe());
  }

  private static List<RoundView> others() {
    RoundView.Roll roll = roll(row(1, "夹具", "甲厂"));
    RoundView view = view(List.of(roll));
    RoundView.Roll second =
        new RoundView.Roll(
            roll.anchor(),
            Optional.of(new Mark("二等奖", "second")),
            roll.name(),
            roll.note(),
            false,
            roll.heads(),
            roll.rows());
    RoundView.Roll lessons =
        new RoundView.Roll(
            roll.anchor(), roll.mark(), roll.name(), roll.note(), true, roll.heads(), roll.rows());
    return List.of(
        view,
        view(List.of(roll(row(2, "夹具", "甲厂")))),
        view(List.of(roll(row(1, "夹具改", "甲厂")))),
        view(List.of(roll(row(1, "夹具", "乙厂")))),
        view(List.of(roll(row(1, "夹具", "甲厂"), row(2, "夹具", "甲厂")))),
        view(List.of(second)),
        view(List.of(lessons)),
        view(List.of(roll, roll)),
        view(List.of()),
        with(view, List.of("总工会", "科学技术厅"), view.objections(), List.of()),
        with(view, List.of("总工会科学技术厅"), view.objections(), List.of()),
        with(view, view.signature(), objections("电话"), List.of()),
        with(view, view.signature(), objections("邮箱"), List.of()));
  }

  private static RoundView.Row row(int number, String title, String unit) {
    Named named = new Named(List.of(new Named.Piece(unit, false)), "", Optional.empty());
    return new RoundView.Row(
        number, Title.of(title), PAGE, false, "小发明", List.of(named), List.of(), "", "", "", "");
  }

  private static RoundView.Roll roll(RoundView.Row... rows) {
    List<String> heads = List.of("序号", "名称", "类别", "单位", "完成人", "工会", "等级");
    return new RoundView.Roll(
        "first", Optional.of(FIRST), "一等奖", "共 1 项", false, heads, List.of(rows));
  }

  private static RoundView view(List<RoundView.Roll> rolls) {
    return new RoundView(
        "总工会",
        Title.of("公告"),
        "工字〔2024〕1号",
        List.of(),
        List.of(),
        List.of("各单位："),
        List.of("总工会"),
        "2024年1月1日",
        List.of(),
        Optional.empty(),
        rolls,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static RoundView with(
      RoundView view,
      List<String> signature,
      Optional<RoundView.Objections> objections,
      List<RoundView.Other> others) {
    return new RoundView(
        view.organiser(),
        view.title(),
        view.documentNumber(),
        view.meta(),
        view.states(),
        view.text(),
        signature,
        view.date(),
        view.changes(),
        view.changed(),
        view.rolls(),
        view.part(),
        view.corrected(),
        view.revoked(),
        objections,
        view.attachments(),
        others);
  }

  private static Optional<RoundView.Objections> objections(String label) {
    Fact fact = new Fact(label, List.of(new Fact.Value("00000000", "", Optional.empty())));
    return Optional.of(new RoundView.Objections(List.of(fact), false));
  }
}
