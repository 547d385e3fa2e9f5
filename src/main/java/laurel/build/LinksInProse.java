package laurel.build;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.Narrative;
import laurel.render.Whereabouts;
import laurel.site.SitePages;
import laurel.text.Nfc;

/**
 * Links in running text that lead to an achievement, a lesson or a round of this site which is not
 * there. Whatever else an address below the site names may be a file that somebody puts beside it.
 */
final class LinksInProse {
  /** {@code [words](/rounds/2024/)} and {@code [words]: /rounds/2024/}, up to the record's id. */
  private static final Pattern LINK =
      Pattern.compile(
          "\\](?:\\(|:)\\s*<?(/?(?:[a-z]{2}/)?(?:achievements|lessons|rounds)/[^\\s/)>#?]+)"
              + "/?(?:index\\.html)?(?=[\\s)>#?]|$)",
          Pattern.MULTILINE);

  private final SitePages pages;
  private final Whereabouts typed;
  private final FindingLog log;
  private Set<String> paths = Set.of();

  private LinksInProse(SitePages pages, Whereabouts typed, FindingLog log) {
    this.pages = pages;
    this.typed = typed;
    this.log = log;
  }

  /** Tells of each such link in every text of a catalogue, with the line on which it was typed. */
  static void tell(Catalogue catalogue, SitePages pages, Whereabouts typed, FindingLog log) {
    LinksInProse links = new LinksInProse(pages, typed, log);
    for (Achievement achievement : catalogue.achievements()) {
      links.in(achievement.ref().key(), texts(achievement.narrative()));
    }
    for (var lesson : catalogue.lessons()) {
      links.in(lesson.ref().key(), List.of(new Said("synopsis", lesson.synopsis())));
    }
    for (var person : catalogue.people()) {
      links.in("people/" + person.id(), List.of(new Said("profile", person.profile())));
    }
    for (var page : catalogue.pages()) {
      links.in("pages/" + page.id(), List.of(new Said("", page.markdown())));
    }
  }

  /** Whether a text of an achievement has such a link, be what it leads to there or not. */
  static boolean leads(Achievement achievement) {
    return texts(achievement.narrative()).stream()
        .anyMatch(said -> hasLinks(said.markdown()) && LINK.matcher(said.markdown()).find());
  }

  /** A text of a record and the field that it stands in. */
  private record Said(String field, String markdown) {}

  private static List<Said> texts(Narrative narrative) {
    return List.of(
        new Said("summary", narrative.summary()),
        new Said("background", narrative.background()),
        new Said("goal", narrative.goal()),
        new Said("innovations", narrative.innovations()),
        new Said("benefits", narrative.economicBenefit()),
        new Said("benefits", narrative.socialBenefit()));
  }

  private static boolean hasLinks(String markdown) {
    return markdown.indexOf("](") >= 0 || markdown.indexOf("]:") >= 0;
  }

  /** A link that leads nowhere, and the field that it stands in. */
  private record Nowhere(String field, String target) {}

  private void in(String record, List<Said> texts) {
    Set<Nowhere> nowhere = new LinkedHashSet<>();
    for (Said said : texts) {
      if (hasLinks(said.markdown())) {
        Matcher link = LINK.matcher(said.markdown());
        while (link.find()) {
          if (!stands(link.group(1))) {
            nowhere.add(new Nowhere(said.field(), link.group(1)));
          }
        }
      }
    }
    if (!nowhere.isEmpty()) {
      tell(record, nowhere);
    }
  }

  private void tell(String record, Set<Nowhere> nowhere) {
    Iterator<Location> places =
        typed.of(record, nowhere.stream().map(Nowhere::target).toList()).iterator();
    for (Nowhere link : nowhere) {
      log.about(record)
          .report(FindingKind.MARKDOWN_NOWHERE, places.next(), link.field(), link.target());
    }
  }

  private boolean stands(String target) {
    if (paths.isEmpty()) {
      paths =
          pages.pages().stream()
              .map(page -> page.path().path())
              .collect(Collectors.toCollection(TreeSet::new));
    }
    return paths.contains(decoded(target.startsWith("/") ? target.substring(1) : target));
  }

  private static String decoded(String path) {
    try {
      String plain = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
      return Nfc.of(plain) + "/index.html";
    } catch (IllegalArgumentException garbled) {
      return path;
    }
  }
}
