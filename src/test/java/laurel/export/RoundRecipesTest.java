package laurel.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
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

/**
 * What stands for the files of a round stands for all that any of them says: the three of them are
 * made again together. What only the page shows makes none again.
 */
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
    recipes.add(new RoundFiles("en", view()).in(form).recipe());
    assertThat(recipes).doesNotHaveDuplicates();
  }

  @Test
  void theFormsOfOneRoundHaveRecipesOfTheirOwn() {
    RoundFiles files = new RoundFiles("zh-CN", view());
    assertThat(List.of(RoundFile.values()))
        .extracting(form -> files.in(form).recipe())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void whatOnlyThePageShowsChangesNoRecipe(RoundFile form) {
    RoundView view = view();
    RoundView.Other other = new RoundView.Other("2024-01-01", "别的", "公示", PAGE);
    RoundView later = with(view, "others", List.of(other));
    assertThat(new RoundFiles("zh-CN", later).in(form).recipe())
        .isEqualTo(new RoundFiles("zh-CN", view).in(form).recipe());
  }

  /** A view, and it with each thing that a form says said otherwise. */
  private static List<RoundView> others() {
    RoundView view = view();
    List<RoundView> others = new ArrayList<>(List.of(view));
    others.add(with(view, "title", Title.of("公示")));
    others.add(with(view, "documentNumber", "工字〔2024〕2号"));
    others.add(with(view, "date", "2024年1月2日"));
    others.add(with(view, "text", List.of("各工会：")));
    others.add(with(view, "signature", List.of("总工会", "科学技术厅")));
    others.add(with(view, "signature", List.of("总工会科学技术厅")));
    others.add(with(view, "objections", objections("电话")));
    others.add(with(view, "objections", objections("邮箱")));
    RoundView.Corrected corrected = new RoundView.Corrected(Title.of("夹具"), PAGE, "完成单位", "甲", "乙");
    others.add(with(view, "corrected", List.of(corrected)));
    others.add(with(view, "corrected", List.of(with(corrected, "title", Title.of("刀具")))));
    others.add(with(view, "corrected", List.of(with(corrected, "field", "名称"))));
    others.add(with(view, "corrected", List.of(with(corrected, "before", "丙"))));
    others.add(with(view, "corrected", List.of(with(corrected, "after", "丙"))));
    RoundView.Revoked revoked = new RoundView.Revoked(Title.of("夹具"), PAGE, "不实", "经查不实。");
    others.add(with(view, "revoked", List.of(revoked)));
    others.add(with(view, "revoked", List.of(with(revoked, "note", "经查属实。"))));
    otherRolls(view.rolls().get(0)).forEach(rolls -> others.add(with(view, "rolls", rolls)));
    return others;
  }

  private static List<List<RoundView.Roll>> otherRolls(RoundView.Roll roll) {
    RoundView.Row row = roll.rows().get(0);
    List<List<RoundView.Roll>> others = new ArrayList<>(List.of(List.of(), List.of(roll, roll)));
    RoundView.Roll plain = with(roll, "mark", Optional.empty());
    others.add(List.of(with(roll, "mark", Optional.of(new Mark("二等奖", "second")))));
    others.add(List.of(plain));
    others.add(List.of(with(plain, "name", "入围")));
    others.add(List.of(with(roll, "note", "共 2 项")));
    others.add(List.of(with(roll, "lessons", true)));
    others.add(List.of(with(roll, "heads", List.of("序", "名称", "类别", "单位", "完成人", "工会", "等级"))));
    others.add(List.of(with(roll, "heads", roll.heads().subList(0, 6))));
    others.add(List.of(with(roll, "rows", List.of())));
    others.add(List.of(with(roll, "rows", List.of(row, row))));
    otherRows(row).forEach(one -> others.add(List.of(with(roll, "rows", List.of(one)))));
    return others;
  }

  private static List<RoundView.Row> otherRows(RoundView.Row row) {
    RoundView.Row gone = with(row, "gone", true);
    return List.of(
        with(row, "number", 2),
        with(row, "title", Title.of("夹具改")),
        with(row, "category", "小革新"),
        with(row, "units", List.of(named("乙厂"))),
        with(row, "units", List.of(named("甲厂"), named("乙厂"))),
        with(row, "names", List.of(named("张三"))),
        with(row, "more", "等"),
        with(row, "union", "区工会"),
        with(row, "level", "特等奖"),
        gone,
        with(gone, "state", "已撤销"));
  }

  /** A view with a row that has every text there is, so that each can be varied. */
  private static RoundView view() {
    RoundView.Row row =
        new RoundView.Row(
            1,
            Title.of("夹具"),
            PAGE,
            false,
            "小发明",
            List.of(named("甲厂")),
            List.of(named("李四")),
            "",
            "市工会",
            "一等奖",
            "",
            Optional.empty());
    List<String> heads = List.of("序号", "名称", "类别", "单位", "完成人", "工会", "等级");
    RoundView.Roll roll =
        new RoundView.Roll("first", Optional.of(FIRST), "公布", "共 1 项", false, heads, List.of(row));
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
        List.of(roll),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static Named named(String name) {
    return new Named(List.of(new Named.Piece(name, false)), "", Optional.empty());
  }

  private static Optional<RoundView.Objections> objections(String label) {
    Fact fact = new Fact(label, List.of(new Fact.Value("00000000", "", Optional.empty())));
    return Optional.of(new RoundView.Objections(List.of(fact), false));
  }

  /** The same record with another value in one of its components. */
  private static <T extends Record> T with(T record, String component, Object value) {
    RecordComponent[] all = record.getClass().getRecordComponents();
    Object[] values = new Object[all.length];
    Class<?>[] types = new Class<?>[all.length];
    boolean found = false;
    try {
      for (int i = 0; i < all.length; i++) {
        boolean here = all[i].getName().equals(component);
        found |= here;
        types[i] = all[i].getType();
        values[i] = here ? value : all[i].getAccessor().invoke(record);
      }
      assertThat(found).as(component).isTrue();
      @SuppressWarnings("unchecked") // the record's own class
      T other = (T) record.getClass().getDeclaredConstructor(types).newInstance(values);
      return other;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(record.getClass().getName(), e);
    }
  }
}
