import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What ../generators/hugo makes of the records, by Freemarker as anybody would use it. */
final class Pages {
  private static final int LENGTH = 24;
  private static final int NEWEST = 50;

  /** Lists of each kind of term lie in a folder of their own. */
  private static final Map<String, String> FOLDERS =
      Map.of(
          "category",
          "categories",
          "award",
          "awards",
          "district",
          "districts",
          "industry",
          "industries",
          "year",
          "years");

  private final Configuration settings = new Configuration(Configuration.VERSION_2_3_34);
  private final Map<String, Template> templates = new ConcurrentHashMap<>();
  private final UnaryOperator<String> html;
  private final Path out;
  private final Map<String, Map<String, String>> names;

  private record Listing(String path, String title, List<Map<String, String>> cards) {
    int last() {
      return (cards.size() + LENGTH - 1) / LENGTH;
    }

    List<Map<String, String>> page(int number) {
      return cards.subList((number - 1) * LENGTH, Math.min(number * LENGTH, cards.size()));
    }
  }

  /**
   * @param names by kind of term and key
   * @param light whether texts are made by {@link Marks} in place of a parser of Markdown
   */
  Pages(Path out, Path templates, Map<String, Map<String, String>> names, boolean light)
      throws IOException {
    html = light ? Marks::html : parsed();
    this.out = out;
    this.names = names;
    settings.setDirectoryForTemplateLoading(templates.toFile());
    settings.setDefaultEncoding("UTF-8");
    settings.setLocale(Locale.ROOT);
    settings.setLocalizedLookup(false);
    settings.setNumberFormat("computer");
    settings.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    settings.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
  }

  void record(Records.Read record) {
    Map<String, Object> values = record.values();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("背景", html(values.get("background")));
    texts.put("目标", html(values.get("goal")));
    texts.put("简介", html(values.get("summary")));
    texts.put("创新点", html(values.get("innovations")));
    texts.put("效益", html(((Map<?, ?>) values.get("benefits")).get("economic")));
    page(
        "r/" + record.card().get("id"),
        "record.ftlh",
        Map.of(
            "names",
            names,
            "card",
            record.card(),
            "record",
            values,
            "texts",
            texts,
            "bank",
            record.bank()));
  }

  private String html(Object markdown) {
    return html.apply((String) markdown);
  }

  private static UnaryOperator<String> parsed() {
    Parser parser = Parser.builder().build();
    HtmlRenderer renderer = HtmlRenderer.builder().build();
    return text -> renderer.render(parser.parse(text));
  }

  /**
   * What makes all but the pages of records: each to be run once, in any order.
   *
   * @param cards put into the order of the site
   * @param wanted which pages of lists, by the cards on them
   */
  List<Runnable> rest(List<Map<String, String>> cards, Predicate<List<?>> wanted) {
    Comparator<Map<String, String>> byYear = Comparator.comparing(card -> card.get("year"));
    cards.sort(byYear.reversed().thenComparing(card -> card.get("title")));
    List<Runnable> work = new ArrayList<>();
    Map<String, Listing> lists = lists(cards);
    for (Listing list : lists.values()) {
      for (int n = 1; n <= list.last(); n++) {
        int number = n;
        if (wanted.test(list.page(number))) {
          work.add(() -> list(list, number));
        }
      }
    }
    Map<String, List<Map<String, Object>>> terms = terms(lists);
    terms.forEach(
        (path, all) ->
            work.add(() -> page(path, "terms.ftlh", Map.of("title", path, "terms", all))));
    work.add(
        () ->
            page(
                "",
                "home.ftlh",
                Map.of("names", names, "taxonomies", terms, "cards", first(cards, LENGTH))));
    work.add(
        () -> file(out.resolve("atom.xml"), "atom.ftlx", Map.of("cards", first(cards, NEWEST))));
    work.add(
        () ->
            file(
                out.resolve("sitemap.xml"),
                "sitemap.ftlx",
                Map.of("cards", cards, "paths", lists.keySet())));
    work.add(() -> search(cards));
    return work;
  }

  private Map<String, Listing> lists(List<Map<String, String>> cards) {
    Map<String, Listing> lists = new TreeMap<>();
    lists.put("records", new Listing("records", "全部", cards));
    FOLDERS.forEach(
        (kind, folder) ->
            cards.forEach(
                card -> {
                  String key = card.get(kind);
                  String path = folder + "/" + key.toLowerCase(Locale.ROOT);
                  lists
                      .computeIfAbsent(
                          path, p -> new Listing(p, names.get(kind).get(key), new ArrayList<>()))
                      .cards()
                      .add(card);
                }));
    return lists;
  }

  /** The lists of each folder, as pages that lead to them show them. */
  private static Map<String, List<Map<String, Object>>> terms(Map<String, Listing> lists) {
    Map<String, List<Map<String, Object>>> terms = new TreeMap<>();
    for (Listing list : lists.values()) {
      int slash = list.path().indexOf('/');
      if (slash > 0) {
        terms
            .computeIfAbsent(list.path().substring(0, slash), p -> new ArrayList<>())
            .add(Map.of("path", list.path(), "name", list.title(), "count", list.cards().size()));
      }
    }
    return terms;
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }

  private void list(Listing list, int number) {
    page(
        number == 1 ? list.path() : list.path() + "/page/" + number,
        "list.ftlh",
        Map.of(
            "names",
            names,
            "title",
            list.title(),
            "path",
            list.path(),
            "cards",
            list.page(number),
            "number",
            number,
            "last",
            list.last()));
  }

  /** The list of all for scripts, as Hugo's search.json. */
  private void search(List<Map<String, String>> cards) {
    String[] keys = {"id", "t", "s", "u", "c", "a", "d", "i", "y"};
    try (JsonGenerator to =
        new JsonFactory().createGenerator(out.resolve("search.json").toFile(), JsonEncoding.UTF8)) {
      to.writeStartArray();
      for (Map<String, String> card : cards) {
        to.writeStartObject();
        for (int i = 0; i < keys.length; i++) {
          to.writeStringField(keys[i], card.get(Records.CARD.get(i)));
        }
        to.writeEndObject();
      }
      to.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void page(String path, String template, Map<String, Object> model) {
    Path folder = out.resolve(path);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    file(folder.resolve("index.html"), template, model);
  }

  private void file(Path file, String template, Map<String, Object> model) {
    Text text = new Text();
    try {
      template(template).process(model, text);
      Files.write(file, text.made.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Template template(String name) throws IOException {
    Template known = templates.get(name);
    if (known == null) {
      known = settings.getTemplate(name);
      templates.put(name, known);
    }
    return known;
  }

  /** Freemarker's text, without the locks of a StringWriter. */
  private static final class Text extends Writer {
    private final StringBuilder made = new StringBuilder(1 << 14);

    @Override
    public void write(char[] from, int at, int length) {
      made.append(from, at, length);
    }

    @Override
    public void write(String text, int at, int length) {
      made.append(text, at, at + length);
    }

    @Override
    public void write(int c) {
      made.append((char) c);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
