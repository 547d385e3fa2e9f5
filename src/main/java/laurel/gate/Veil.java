package laurel.gate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import laurel.gate.HiddenNames.Hit;
import laurel.text.BirthDates;
import laurel.text.Entities;
import laurel.text.PrivateNumbers;
import laurel.text.ReachPrints;
import laurel.text.SeenText;

/**
 * Hides in running text who sent an entry in: names of people and units however they were spaced
 * and whichever dot they have, telephones, addresses of mail and web. In one walk over the text,
 * however many names there are.
 */
public final class Veil {
  /** What stands in place of a person's name. */
  static final String PERSON = "〔人名〕";

  /** What stands in place of a unit's name. */
  static final String UNIT = "〔单位〕";

  private static final char STAR = '＊';
  private static final Pattern WEB = Pattern.compile("(?:https?://|www\\.)[\\w./?=&%#:+~-]+");

  private final Collection<String> prints;

  /** Names of everybody, which all veils of a pack share. */
  private final HiddenNames everywhere;

  /** Further ones, of one entry. */
  private final HiddenNames own;

  /** Hides these names, each by what stands beside it. */
  Veil(Map<String, String> names) {
    this(names, List.of());
  }

  /**
   * Hides these names, each by what stands beside it, and what is known to lead to somebody.
   *
   * @param prints of numbers and addresses, also of those that nothing else tells from figures
   */
  Veil(Map<String, String> names, Collection<String> prints) {
    this(new HiddenNames(names), Map.of(), prints);
  }

  /**
   * Hides names that others hide too, and more of its own, as if they were listed together by their
   * order.
   *
   * @param own names that are not among the others
   */
  Veil(HiddenNames everywhere, Map<String, String> own, Collection<String> prints) {
    this.everywhere = everywhere;
    this.own = new HiddenNames(own);
    this.prints = prints;
  }

  /** The text without telephones, mail and web, and without any of the names. */
  String over(String text) {
    String read = Entities.read(text);
    String hidden = hidden(read);
    return hidden.equals(read) ? text : hidden;
  }

  private String hidden(String text) {
    String ageless = BirthDates.hidden(text, STAR, date -> {});
    String numberless = PrivateNumbers.masked(ageless, STAR).orElse(ageless);
    String mailless = ReachPrints.ADDRESS.matcher(numberless).replaceAll("〔邮箱〕");
    String webless = WEB.matcher(mailless).replaceAll("〔网址〕");
    String phoneless = ReachPrints.LANDLINE.matcher(webless).replaceAll("〔电话〕");
    String nameless = nameless(ReachPrints.hidden(phoneless, prints, STAR, found -> {}));
    return SeenText.differs(nameless) ? seenless(nameless) : nameless;
  }

  /** The text without names that a reader sees whole; marks within one stand behind its mask. */
  private String seenless(String text) {
    SeenText seen = SeenText.of(text);
    String plain = seen.plain();
    StringBuilder clean = new StringBuilder();
    int done = 0;
    for (int at = 0; at < plain.length(); ) {
      Optional<Hit> hit = hit(plain, at);
      if (hit.filter(Hit::isName).isPresent()) {
        int end = seen.end(hit.get().end() - 1);
        String typed = text.substring(seen.start(at), end);
        clean.append(text, done, seen.start(at)).append(hit.get().mask());
        clean.append(SeenText.marks(typed));
        done = end;
      }
      at = hit.map(Hit::end).orElse(at + Character.charCount(plain.codePointAt(at)));
    }
    return clean.append(text, done, text.length()).toString();
  }

  /** Whether one of the names stands in a text. */
  public boolean parts(CharSequence text) {
    String whole = text.toString();
    for (int at = 0; at < whole.length(); ) {
      Optional<Hit> hit = hit(whole, at);
      if (hit.filter(Hit::isName).isPresent()) {
        return true;
      }
      at = hit.map(Hit::end).orElse(at + Character.charCount(whole.codePointAt(at)));
    }
    return false;
  }

  private String nameless(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      Optional<Hit> hit = hit(text, at);
      if (hit.isPresent()) {
        clean.append(hit.get().mask());
        at = hit.get().end();
      } else {
        int point = text.codePointAt(at);
        clean.appendCodePoint(point);
        at += Character.charCount(point);
      }
    }
    return clean.toString();
  }

  private Optional<Hit> hit(String text, int at) {
    Optional<Hit> shared = everywhere.at(text, at);
    Optional<Hit> further = own.at(text, at);
    return shared.isEmpty() || further.isEmpty()
        ? shared.or(() -> further)
        : Optional.of(shared.get().or(further.get()));
  }
}
