package laurel.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.model.Catalogue;
import laurel.site.MediaShelf;
import laurel.site.Sample;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Puts hostile text into every text of every record, and looks for what became of it. */
class EscapingTest {
  private static final String HOSTILE =
      "\"><script>alert(1)</script><img src=x onerror=alert(1)>'${7*7}<#--&amp;";

  @Test
  void hostileTextInAnyFieldStaysText() {
    Catalogue hostile = (Catalogue) spoil(Sample.catalogue());
    FindingLog log = new FindingLog();
    Map<String, String> pages = SampleSite.render(hostile, MediaShelf.EMPTY, Theme.shipped(), log);
    assertThat(pages).hasSizeGreaterThan(100);
    assertThat(log.findings()).noneMatch(f -> f.kind().id().equals("template.error"));
    pages.forEach(
        (path, html) -> {
          Document page = Jsoup.parse(html);
          assertThat(page.select("script:not([src^=..]):not([src^=assets])")).as(path).isEmpty();
          assertThat(page.select("[onerror], [onclick], img[src=x]")).as(path).isEmpty();
          assertThat(page.select("a[href^=javascript]")).as(path).isEmpty();
          assertThat(html).as(path).doesNotContain("<script>alert");
        });
    assertThat(pages.get("index.html")).contains("${7*7}").contains("&lt;script&gt;");
  }

  /** The same value with the hostile text at the end of each text but ids, keys and addresses. */
  private static Object spoil(Object value) {
    if (value instanceof Record record) {
      return spoilRecord(record);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(EscapingTest::spoil).toList();
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(EscapingTest::spoil);
    }
    return value;
  }

  private static Record spoilRecord(Record record) {
    try {
      RecordComponent[] components = record.getClass().getRecordComponents();
      List<Class<?>> types = new ArrayList<>();
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types.add(components[i].getType());
        Object value = components[i].getAccessor().invoke(record);
        values[i] =
            value instanceof String text ? spoilText(components[i].getName(), text) : spoil(value);
        if (components[i].getName().equals("languages") || addresses(components[i])) {
          values[i] = value;
        }
      }
      return record
          .getClass()
          .getDeclaredConstructor(types.toArray(Class<?>[]::new))
          .newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(record.getClass().getName(), e);
    }
  }

  private static boolean addresses(RecordComponent component) {
    return component.getName().equals("person") || component.getName().equals("achievement");
  }

  private static String spoilText(String name, String text) {
    return switch (name) {
      case "id",
          "key",
          "unit",
          "programme",
          "round",
          "section",
          "division",
          "region",
          "language",
          "owner",
          "achievement",
          "field",
          "person" ->
          text;
      default -> text + HOSTILE;
    };
  }
}
