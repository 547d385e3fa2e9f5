package laurel.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.text.BirthDates;
import laurel.text.Entities;
import laurel.text.PrivateNumbers;
import laurel.text.ReachPrints;
import laurel.text.Reachable;
import laurel.text.SeenText;
import laurel.text.Spaces;

/**
 * Masks, in running text, numbers of telephones and of identity, and the full names of people whose
 * names must not be shown: a masked name in the team is worth nothing when the profile beside it
 * spells it out. A name is found however it was spaced, and whichever dot it has.
 *
 * <p>Text may be Markdown, where two plain stars would make emphasis and vanish, and the names
 * would stand whole; so the star of running text is the full-width one, which means nothing there.
 */
final class Scrub {
  private static final char STAR = '＊';

  /** Wide and narrow ones, and signs that nobody sees. */
  private static final String SPACE = "[\\s\\h\\p{Cf}]";

  private static final String SPACES = SPACE + "{0,3}";
  private static final String DOTS = SPACE + "?[·•‧・．.∙⋅]" + SPACE + "?";

  /** Questions ask of people whom everybody knows, and of the day on which they were born. */
  private static final String ASKED = "questions";

  /** Nobody's name; for each further sign, matching with spaces would go deeper into the stack. */
  private static final int ENDLESS = 200;

  /**
   * A name to hide.
   *
   * @param first its first sign where that is always written the same, else 0: nearly every text is
   *     without it, and is not searched further
   */
  private record Hidden(int first, Pattern pattern, String mask) {
    static Hidden of(String name, String mask) {
      int first = name.isBlank() ? 0 : name.strip().codePointAt(0);
      boolean certain = Character.isIdeographic(first);
      return new Hidden(certain ? first : 0, Scrub.pattern(name), mask.replace('*', STAR));
    }

    boolean isIn(String text) {
      return (first == 0 || text.indexOf(first) >= 0) && pattern.matcher(text).find();
    }

    /** Its places in a text as it is seen, where marks or entities part it. */
    List<Place> seenIn(String text) {
      boolean begins = first == 0 || text.indexOf(first) >= 0 || text.contains("&#");
      if (!begins || !SeenText.differs(text)) {
        return List.of();
      }
      SeenText seen = SeenText.of(text);
      return pattern
          .matcher(seen.plain())
          .results()
          .filter(name -> !name.group().isEmpty())
          .map(name -> new Place(seen.start(name.start()), seen.end(name.end() - 1)))
          .toList();
    }

    /** The name as it stands in a text that has it. */
    String spelt(String text) {
      Matcher matcher = pattern.matcher(text);
      return matcher.find() ? matcher.group() : "";
    }

    String hiddenIn(String text) {
      return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(mask));
    }
  }

  /** A stretch of a text. */
  private record Place(int start, int end) {}

  private final List<Hidden> hidden = new ArrayList<>();
  private final Collection<String> prints;

  /** By English key of the field, of the names in it the longest, as it first stood. */
  private final Map<String, String> touched = new TreeMap<>();

  /** By English key, what stood first in a field; the same of the next. */
  private final Map<String, String> numbered = new TreeMap<>();

  private final Map<String, String> reachable = new TreeMap<>();

  private final Map<String, String> contacts = new TreeMap<>();

  private final Map<String, String> born = new TreeMap<>();

  /** Masks these names, and no way to reach anybody. */
  Scrub(Map<String, String> names) {
    this(names, List.of());
  }

  /**
   * Masks these names and these ways to reach somebody.
   *
   * @param names what stands for each, longest name first
   * @param prints of landline numbers and addresses that are for the office alone
   */
  Scrub(Map<String, String> names, Collection<String> prints) {
    this.prints = prints;
    names.forEach((name, mask) -> hidden.add(Hidden.of(name, mask)));
  }

  /**
   * The text with every hidden name masked, and every private number; remembers the field where
   * there was one.
   */
  String text(String field, String text) {
    String clean = numberless(field, text);
    for (Hidden name : hidden) {
      if (name.isIn(clean)) {
        touched.putIfAbsent(field, name.spelt(clean));
        clean = name.hiddenIn(clean);
      }
      clean = seenless(field, clean, name);
    }
    return clean;
  }

  /**
   * The text without a name that a reader sees whole; the marks within it stand behind the mask.
   */
  private String seenless(String field, String text, Hidden name) {
    List<Place> places = name.seenIn(text);
    if (places.isEmpty()) {
      return text;
    }
    Place first = places.get(0);
    touched.putIfAbsent(field, text.substring(first.start(), first.end()));
    StringBuilder clean = new StringBuilder(text);
    for (int i = places.size() - 1; i >= 0; i--) {
      Place place = places.get(i);
      String typed = text.substring(place.start(), place.end());
      clean.replace(place.start(), place.end(), name.mask() + SeenText.marks(typed));
    }
    return clean.toString();
  }

  private String numberless(String field, String text) {
    List<PrivateNumbers.Found> numbers = PrivateNumbers.seenIn(text);
    if (!numbers.isEmpty()) {
      PrivateNumbers.Found first = numbers.get(0);
      numbered.putIfAbsent(field, text.substring(first.start(), first.end()));
    }
    String masked = PrivateNumbers.masked(text, numbers, STAR);
    String read = Entities.read(masked);
    String clean = dateless(field, unreachable(field, read));
    return clean.equals(read) ? masked : clean;
  }

  private String dateless(String field, String text) {
    return field.equals(ASKED)
        ? text
        : BirthDates.hidden(text, STAR, date -> born.putIfAbsent(field, date));
  }

  /** The text without the ways to reach the record's own contact; others may be an office's. */
  private String unreachable(String field, String text) {
    String clean =
        ReachPrints.hidden(text, prints, STAR, found -> contacts.putIfAbsent(field, found));
    Reachable.first(clean).ifPresent(found -> reachable.putIfAbsent(field, found));
    return clean;
  }

  /**
   * The first private number, way to reach the contact or date of birth in a text, as it stands
   * there. Of names nothing is told, and nothing of it is remembered.
   */
  Optional<String> secretIn(String text) {
    Scrub apart = new Scrub(Map.of(), prints);
    apart.text("", text);
    return Stream.of(apart.numbered, apart.contacts, apart.born)
        .flatMap(found -> found.values().stream())
        .findFirst();
  }

  /** Whether one of the names stands in a text. */
  boolean finds(String text) {
    return hidden.stream().anyMatch(name -> name.isIn(text) || !name.seenIn(text).isEmpty());
  }

  /**
   * Tells of each field in which something stood that is hidden, or that the office should know.
   *
   * @param record where the record or person begins that the log speaks of
   */
  void tell(RecordLog log, Places places, Location record) {
    tell(log, (field, typed) -> places.typed(log.record(), field, typed, record));
  }

  /**
   * The same.
   *
   * @param place where in a field, given by its English key, something stands
   */
  void tell(RecordLog log, BiFunction<String, String, Location> place) {
    tell(numbered, FindingKind.GATE_NUMBER_IN_TEXT, log, place);
    tell(born, FindingKind.GATE_BIRTH_IN_TEXT, log, place);
    tell(contacts, FindingKind.GATE_CONTACT_IN_TEXT, log, place);
    tell(reachable, FindingKind.GATE_REACHABLE_IN_TEXT, log, place);
    tell(touched, FindingKind.GATE_NAME_IN_TEXT, log, place);
  }

  private static void tell(
      Map<String, String> found,
      FindingKind kind,
      RecordLog log,
      BiFunction<String, String, Location> place) {
    found.forEach((field, typed) -> log.report(kind, place.apply(field, typed), field));
  }

  private static Pattern pattern(String name) {
    int freely = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    if (name.length() > ENDLESS) {
      return Pattern.compile(name.strip(), freely | Pattern.LITERAL);
    }
    String spaced =
        name.strip().codePoints().mapToObj(Scrub::sign).collect(Collectors.joining(SPACES));
    return Pattern.compile(spaced, freely);
  }

  private static String sign(int point) {
    if (point == '·') {
      return DOTS;
    }
    return Spaces.isSpace(point) ? SPACE : Pattern.quote(Character.toString(point));
  }
}
