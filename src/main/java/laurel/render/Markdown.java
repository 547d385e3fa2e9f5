package laurel.render;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.diag.Subject;
import laurel.site.Prose;
import laurel.site.SitePath;
import laurel.text.PrivateNumbers;

/**
 * Makes HTML of prose. Parsing is the dearest thing that a page asks for, so there is one parser
 * for all threads, and of a small site a text that stands on several pages, or in both languages,
 * is made once. What no page may show is dropped by {@link Sanitiser} and told once.
 */
final class Markdown {
  private static final MutableDataSet OPTIONS =
      new MutableDataSet()
          .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
          .set(HtmlRenderer.SUPPRESS_HTML, true)
          .set(HtmlRenderer.SUPPRESSED_LINKS, "") // the sanitiser drops them, and tells
          .set(HtmlRenderer.GENERATE_HEADER_ID, false);
  private static final Parser PARSER = Parser.builder(OPTIONS).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();

  /**
   * Texts at hand: the first so many. On a large site a later one would be long gone before another
   * page asks for it.
   */
  static final int MOST_MADE = 2_000;

  /** How deep lists, quotations and marks may stand in each other; what goes deeper is no prose. */
  private static final int DEEPEST = 40;

  /** Signs that may mean something to Markdown or HTML wherever they stand. */
  private static final boolean[] MARKS = marks("*_`[]<>&\\~|\"");

  private static final Pattern CALLS = Pattern.compile("\\s*(?i:tel|sms|callto):");

  private final Whereabouts typed;
  private final FindingLog log;
  private final Map<Prose, Made> made = new ConcurrentHashMap<>();

  Markdown(Whereabouts typed, FindingLog log) {
    this.typed = typed;
    this.log = log;
  }

  /**
   * The HTML of a text.
   *
   * @param linked whether there are links in it that lead to the site
   * @param flawed whether making it told a finding
   */
  record Made(String html, boolean linked, boolean flawed) {
    /** The HTML with links as the page {@code here} needs them. */
    String in(SitePath here) {
      return linked ? html.replace(Sanitiser.ROOT, root(here)) : html;
    }
  }

  /** What was made of a text. */
  Made html(Prose prose) {
    Made known = made.get(prose);
    if (known != null) {
      return known;
    }
    return made.size() < MOST_MADE ? made.computeIfAbsent(prose, this::make) : make(prose);
  }

  private static boolean[] marks(String signs) {
    boolean[] marks = new boolean[0x80];
    signs.chars().forEach(c -> marks[c] = true);
    return marks;
  }

  private static String root(SitePath here) {
    return "../".repeat((int) here.path().chars().filter(c -> c == '/').count());
  }

  private Made make(Prose prose) {
    String source = Lines.asMarkdown(prose.markdown());
    if (plain(source)) {
      return new Made(paragraphs(source), false, false);
    }
    Optional<String> common = CommonMarks.html(source);
    return common.isPresent() ? new Made(common.get(), false, false) : parsed(prose, source);
  }

  /** What the parser makes of a text. */
  private Made parsed(Prose prose, String source) {
    if (source.lines().anyMatch(Markdown::opensTooMuch)) {
      return tooDeep(prose, source); // the parser itself would go too deep
    }
    Optional<String> flood = Flood.in(source);
    if (flood.isPresent()) {
      return asTyped(prose, source, FindingKind.MARKDOWN_FLOOD, flood.get());
    }
    Document document = Flood.withRoom(source, () -> PARSER.parse(source));
    if (tooDeep(document)) {
      return tooDeep(prose, source);
    }
    List<Flaw> flaws = new ArrayList<>();
    addHtml(document, flaws);
    Sanitiser sanitiser =
        new Sanitiser(
            prose.highestHeading(), (kind, what) -> flaws.add(new Flaw(kind, what, what)));
    String html = sanitiser.clean(RENDERER.render(document));
    tell(prose, flaws);
    return new Made(html, html.contains(Sanitiser.ROOT), !flaws.isEmpty());
  }

  /** What the parser makes of a text that is no reason for a finding. */
  static String byTheParser(String source) {
    return new Sanitiser(2, (kind, what) -> {}).clean(RENDERER.render(PARSER.parse(source)));
  }

  /** Most fields of most records carry no mark at all; then no parser is needed. */
  static boolean plain(String text) {
    boolean lineStart = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean mark = c < MARKS.length && MARKS[c];
      boolean opens = lineStart && c != '\n' && ("-+=#".indexOf(c) >= 0 || c <= '9');
      boolean breaks = c == ' ' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (mark || opens || breaks) {
        return false;
      }
      lineStart = c == '\n';
    }
    return true;
  }

  private static String paragraphs(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    for (String paragraph : text.split("\n{2,}", -1)) {
      if (!paragraph.isEmpty()) {
        html.append("<p>").append(paragraph).append("</p>\n");
      }
    }
    return html.toString().strip();
  }

  private Made tooDeep(Prose prose, String source) {
    return asTyped(prose, source, FindingKind.MARKDOWN_NESTED, "" + DEEPEST);
  }

  private Made asTyped(Prose prose, String source, FindingKind kind, String why) {
    tell(prose, List.of(new Flaw(kind, why, source)));
    return new Made(paragraphs(escaped(source)), false, true);
  }

  /** Whether a line begins with more signs of lists and quotations than may stand in each other. */
  private static boolean opensTooMuch(String line) {
    int signs = 0;
    for (int i = 0; i < line.length() && signs <= DEEPEST; i++) {
      char c = line.charAt(i);
      if (">-+*.)".indexOf(c) >= 0) {
        signs++;
      } else if (c != ' ' && c != '\t' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return signs > DEEPEST && line.indexOf(' ') >= 0;
  }

  /** Whether something stands in more than so much else; found without going as deep oneself. */
  private static boolean tooDeep(Document document) {
    int depth = 0;
    Node node = document;
    while (node != null) {
      if (depth > DEEPEST) {
        return true;
      }
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        depth++;
      } else {
        while (node != null && node.getNext() == null) {
          node = node.getParent();
          depth--;
        }
        node = node == null ? null : node.getNext();
      }
    }
    return false;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static void addHtml(Node node, List<Flaw> flaws) {
    if (node instanceof HtmlBlock
        || node instanceof HtmlInline
        || node instanceof HtmlCommentBlock
        || node instanceof HtmlInlineComment) {
      String tag = node.getChars().toString().strip();
      if (!tag.startsWith("</")) {
        flaws.add(new Flaw(FindingKind.MARKDOWN_HTML, tag, tag));
      }
    }
    for (Node child : node.getChildren()) {
      addHtml(child, flaws);
    }
  }

  /**
   * What is wrong with a text.
   *
   * @param typed by what it is found in the file
   */
  private record Flaw(FindingKind kind, String what, String typed) {
    String line() {
      return typed.strip().lines().findFirst().orElse("");
    }
  }

  private void tell(Prose prose, List<Flaw> flaws) {
    if (flaws.isEmpty()) {
      return;
    }
    Subject subject = prose.subject();
    List<Location> places = typed.of(subject.record(), flaws.stream().map(Flaw::line).toList());
    for (int i = 0; i < flaws.size(); i++) {
      FindingKind kind = flaws.get(i).kind();
      List<String> shown = List.of(shown(kind, flaws.get(i).what()));
      log.add(new Finding(kind, kind.severity(), places.get(i), subject, shown));
    }
  }

  /** In a file's name figures may be parted in any way: it is told to be found. */
  private static String shown(FindingKind kind, String what) {
    boolean target = kind == FindingKind.MARKDOWN_PICTURE || kind == FindingKind.MARKDOWN_LINK;
    boolean named = target && !CALLS.matcher(what).lookingAt();
    List<PrivateNumbers.Found> found =
        named ? PrivateNumbers.in(what) : PrivateNumbers.seenIn(what);
    return PrivateNumbers.masked(what, found, '*');
  }
}
