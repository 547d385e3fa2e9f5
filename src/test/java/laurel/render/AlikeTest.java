package laurel.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.diag.Subject;
import laurel.site.Prose;
import laurel.site.SitePath;
import laurel.site.Texts;
import laurel.text.Utf8Writer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlikeTest {
  private static final SitePath HERE = new SitePath("achievements/a/index.html");

  record Option(String letter, String text) {}

  record Source(String label, Optional<SitePath> page) {}

  record Row(
      String text,
      String note,
      boolean right,
      int points,
      SitePath to,
      List<Option> options,
      Optional<Source> source) {}

  record Told(Prose prose) {}

  /** All that a piece may do, and texts that stand twice or in another text. */
  private static final String DECIDES =
      """
      <@alike of=rows name="row"; row, number>
      <#local id="q-" + number>
      <li id="${id}" title="${row.text}" <#if row.right>data-right</#if>>${id} ${row.text}
      <#if row.points gt 1>${row.points}</#if> <a href="${row.to}">${t("told", row.note)}</a>
      <#if row.note?has_content><i>${row.note}</i><#else>-</#if>
      <#list row.options as option>${option.letter}${option?counter}<#sep>, </#list>
      <#if row.options?size gt 1>${row.options[1].text}</#if>
      <#if row.source??><@named row.source/></#if>
      </@alike>
      """;

  @Property(tries = 200)
  void whatIsKeptSaysWhatThePieceSays(@ForAll("rows") List<Row> rows) throws Exception {
    Page page = new Page(inMacro(DECIDES));
    assertThat(page.moulded(rows)).isEqualTo(page.plain(rows));
    assertThat(page.moulded(rows)).isEqualTo(page.plain(rows));
  }

  @Test
  void aPieceThatDecidesAndPrintsIsMadeAFewTimes() throws Exception {
    Page page =
        new Page(
            "<@alike of=rows name=\"a\"; row, number>${say(\"x\")}${row.text}"
                + "<#assign id=\"q-\" + number>${id}${t(\"told\", row.text)}"
                + "<#assign kept><#list row.options as each>${each.text}</#list></#assign>${kept}"
                + "<#if row.note?has_content>${row.note}</#if></@alike>");
    assertThat(page.moulded(rows(500))).isEqualTo(page.plain(rows(500)));
    assertThat(page.said.get() - 500).isLessThan(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${row.text?upper_case}",
        "${row.text?lower_case}",
        "${row.text?cap_first}",
        "${row.text?trim}",
        "${row.text?length}",
        "${row.text?truncate(3)}",
        "${row.text[0..*2]}",
        "${row.text?left_pad(9)}",
        "${row.text?replace(\"t\", \"u\")}",
        "${row.text?url(\"UTF-8\")}",
        "<#if row.text == \"Text 1\">${row.text}<#else>other</#if>",
        "<#if row.text?starts_with(\"T\")>${row.text}</#if>",
        "<#assign kept=row.text><#if kept?contains(\"9\")>${kept}</#if>",
        "<#assign id=\"q-\" + number><#if id == \"q-77\">here</#if>${row.text}",
        "${row.text + row.note}",
        "<#switch row.text><#case \"Text 3\">three<#break><#default>none</#switch>",
        "${(row.to + \"\")?length} ${row.to}",
        "${row.points + number?number}",
        "${page}${row.text}",
        "<i${lang(row.text)}>${row.text}</i>",
      })
  void aPieceThatDoesMoreSaysTheSame(String piece) throws Exception {
    Page page = new Page("<@alike of=rows name=\"a\"; row, number>" + piece + "\n</@alike>");
    assertThat(page.moulded(rows(200))).isEqualTo(page.plain(rows(200)));
  }

  /** The rows that a mould is proven by, and many more, say nothing of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "${row.text?replace(\"99\", \"ninety-nine\")}",
        "${row.text?replace(\"[,;]\", \".\", \"r\")}",
        "${row.text?keep_before(\",\")}",
        "${row.text?remove_ending(\"99\")}",
        "${row.text?truncate(2000)}",
        "${row.text?js_string}",
        " ${row.text?trim} ",
        "${say(row.text)?replace(\"99\", \"ninety-nine\")}",
        "${t(\"told\", row.text)?replace(\"99\", \"ninety-nine\")}",
        "<#assign id=\"q-\" + number><#if id == \"q-100\">here</#if>${id}",
        "<#assign kept=\"\" + row.note><#if kept?has_content>[${kept}]</#if>",
        "<#assign kept>${row.note}</#assign><#if kept?has_content>[${kept}]</#if>",
      })
  void whatIsDoneToTheTextOfALaterRowIsDone(String piece) throws Exception {
    Page page = new Page("<@alike of=rows name=\"a\"; row, number>" + piece + "\n</@alike>");
    List<Row> rows = new ArrayList<>(Collections.nCopies(99, row("text", "note")));
    rows.add(row(" 'a, b'; 99", ""));
    rows.add(row("x".repeat(3000), "note"));
    assertThat(page.moulded(rows)).isEqualTo(page.plain(rows));
  }

  @Test
  void twoPiecesMayBeCalledTheSame() throws Exception {
    Page page =
        new Page(
            "<@alike of=rows name=\"a\"; row><b>${row.text}</b></@alike>"
                + "<@alike of=rows name=\"a\"; row><i>${row.text}</i></@alike>");
    assertThat(page.moulded(rows(9))).isEqualTo(page.plain(rows(9)));
  }

  record Many(List<Boolean> flags) {}

  @ParameterizedTest
  @ValueSource(ints = {1_000, 100_000})
  void aRowMayDecideVeryOften(int flags) throws Exception {
    Page page =
        new Page("<@alike of=rows name=\"a\"; row><#list row.flags as f>${f?c}</#list></@alike>");
    List<Many> rows = List.of(new Many(Collections.nCopies(flags, true)));
    assertThat(page.moulded(rows)).isEqualTo(page.plain(rows));
  }

  private static Row row(String text, String note) {
    return new Row(text, note, true, 1, HERE, List.of(), Optional.empty());
  }

  @Test
  void rowsThatDifferInTooMuchAreMadeByThePieceItself() throws Exception {
    Page page =
        new Page(
            "<@alike of=rows name=\"a\"; row>${say(\"x\")}"
                + "<#if row.right>${row.to}<#else>${row.text}</#if></@alike>"
                + "<@alike of=rows name=\"b\"; row, n>${say(\"x\")}"
                + "<#if row.note?has_content>${row.options?size}<#else>${row.points}</#if></@alike>");
    List<Row> rows = rows(1_000).stream().map(AlikeTest::withPointsOfItsOwn).toList();
    assertThat(page.moulded(rows)).isEqualTo(page.plain(rows));
    assertThat(page.said.get() - 2_000).isBetween(256, 1_000);
  }

  private static Row withPointsOfItsOwn(Row r) {
    int points = r.to().path().hashCode();
    return new Row(r.text(), r.note(), r.right(), points, r.to(), r.options(), r.source());
  }

  @Test
  void runningTextIsMadeForEach() throws Exception {
    Page page = new Page("<@alike of=rows name=\"a\"; row>${row.prose}</@alike>");
    Subject subject = new Subject("achievements/a", "");
    List<Told> rows =
        List.of(new Told(new Prose("one", 3, subject)), new Told(new Prose("two", 3, subject)));
    assertThat(page.moulded(rows)).contains("<p>one</p>").contains("<p>two</p>");
  }

  @Test
  void aNameThatIsNotThereIsAnErrorAsItIsElsewhere() throws Exception {
    Page page = new Page("<@alike of=rows name=\"a\"; row>${row.txet}</@alike>");
    assertThatThrownBy(() -> page.moulded(rows(2)))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("Row has no txet");
  }

  @Test
  void itTakesAList() throws Exception {
    Page page = new Page("<@alike of=\"x\" name=\"a\"; row>x</@alike>");
    assertThatThrownBy(() -> page.moulded(rows(2))).hasMessageContaining("alike takes of, a list");
  }

  @Test
  void twoPagesShareWhatIsKeptButNoLink() throws Exception {
    Page page = new Page("<@alike of=rows name=\"a\"; row>${row.to} </@alike>");
    assertThat(page.moulded(rows(9))).startsWith("../../units/0/index.html ../");
    assertThat(page.on(new SitePath("index.html"), rows(9), new Utf8Writer()))
        .startsWith("units/0/index.html units/");
  }

  private static List<Row> rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            n ->
                new Row(
                    " text & " + n,
                    n % 3 == 0 ? "" : "note",
                    n % 2 == 0,
                    n % 3,
                    new SitePath("units/" + n + "/index.html"),
                    List.of(new Option("A", "t")),
                    Optional.empty()))
        .toList();
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<String> text =
        Arbitraries.of("<", "&", "\"", "电", "é", "😀", "a b", "{0}", "\uFDD0", "\ud83d", "", "aB")
            .list()
            .ofMaxSize(4)
            .map(parts -> String.join("", parts));
    Arbitrary<SitePath> path =
        Arbitraries.of("index.html", "units/a/index.html", "achievements/a/b.html")
            .map(SitePath::new);
    Arbitrary<Option> option = Combinators.combine(text, text).as(Option::new);
    Arbitrary<Source> source = Combinators.combine(text, path.optional()).as(Source::new);
    return Combinators.combine(
            text,
            text,
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 2),
            path,
            option.list().ofMaxSize(3),
            source.optional())
        .as(Row::new)
        .list()
        .ofMaxSize(60);
  }

  private static String inMacro(String text) {
    return """
        <#macro named of><#if of.page??><a href="${of.page}"></#if>${of.label!"?"}</#macro>
        <#macro all>%s</#macro>
        <@all/>
        """
        .formatted(text);
  }

  /** A template, and what its pages share. */
  private static final class Page {
    private static final Texts TEXTS = Texts.parse(Language.EN, "told=“{0}”", "");

    final AtomicInteger said = new AtomicInteger();
    private final Template template;
    private final Alike alike = new Alike();
    private final ViewWrapper wrapper =
        new ViewWrapper(new Markdown((record, words) -> List.of(), new FindingLog()));

    Page(String text) throws IOException {
      Configuration made = new Configuration(Configuration.VERSION_2_3_34);
      made.setRegisteredCustomOutputFormats(List.of(Html.FORMAT));
      made.setOutputFormat(Html.FORMAT);
      made.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
      made.setObjectWrapper(wrapper);
      made.setLocale(Locale.ROOT);
      made.setLogTemplateExceptions(false);
      made.setTemplateExceptionHandler((e, environment, out) -> rethrow(e));
      template = new Template("page", text, made);
    }

    private static void rethrow(TemplateException e) throws TemplateException {
      throw e;
    }

    String moulded(List<?> rows) throws Exception {
      return on(HERE, rows, new Utf8Writer());
    }

    /** No page's writer: each row is made by the piece itself. */
    String plain(List<?> rows) throws Exception {
      Utf8Writer encoded = new Utf8Writer();
      encoded.write(on(HERE, rows, new StringWriter()));
      return new String(encoded.take(), StandardCharsets.UTF_8);
    }

    String on(SitePath here, List<?> rows, Writer out) throws Exception {
      ViewWrapper shown = wrapper.on(new LinkModel.Stand(here, null));
      Map<String, Object> model = new HashMap<>(Map.of("alike", alike, "page", "p"));
      model.put("rows", shown.wrap(rows));
      model.put("t", new Roots.Words(TEXTS));
      model.put("say", (TemplateMethodModelEx) this::say);
      model.put("lang", new Roots.Lang(false));
      Roots roots = new Roots(Map.of(), shown);
      model.forEach(roots::own);
      var environment = template.createProcessingEnvironment(roots, out);
      environment.setObjectWrapper(shown);
      environment.process();
      return out instanceof Utf8Writer page
          ? new String(page.take(), StandardCharsets.UTF_8)
          : out.toString();
    }

    private String say(List<?> arguments) throws TemplateModelException {
      said.incrementAndGet();
      return "“" + ((TemplateScalarModel) arguments.get(0)).getAsString() + "”";
    }
  }
}
