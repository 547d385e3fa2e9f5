package laurel.site.review;

import java.util.List;
import java.util.Optional;
import laurel.site.Fact;
import laurel.site.Film;
import laurel.site.KeyFigure;
import laurel.site.Picture;
import laurel.site.Prose;
import laurel.site.Recording;
import laurel.site.ReviewView;
import laurel.site.SitePath;
import laurel.site.Title;

/**
 * An entry's page.
 *
 * @param withheld what is kept from a jury that must not know who sent the entry in, in words
 * @param checks what is on file and what stands against it, each in a line
 * @param scores its score sheet, if its programme has any
 */
public record CandidateView(
    String code,
    String kind,
    Title title,
    List<String> units,
    List<String> withheld,
    List<Picture> photos,
    List<KeyFigure> figures,
    List<Section> sections,
    List<Person> team,
    String profile,
    List<Fact> facts,
    List<Check> checks,
    List<Opinion> opinions,
    List<Proof> proofs,
    List<Film> films,
    List<Recording> recordings,
    List<Question> questions,
    List<Alike> alike,
    Optional<SitePath> scores,
    Optional<Neighbour> previous,
    Optional<Neighbour> next)
    implements ReviewView {

  /** A part of the text. */
  public record Section(String key, String heading, Prose text) {}

  /** Somebody who completed it. */
  public record Person(int rank, String name, String post, String age) {}

  /** Something to be checked, and whether it is as it should be. */
  public record Check(String label, String text, boolean sound) {}

  /** What a body said of it. */
  public record Opinion(String body, String text, String date) {}

  /** A document: a picture, a file, or only the word that there is one. */
  public record Proof(
      String title, String form, Optional<Picture> picture, Optional<SitePath> file) {}

  /** A question of its bank. */
  public record Question(
      String type,
      String stem,
      Optional<Picture> picture,
      List<String> options,
      String answer,
      String note) {}

  /** Another entry that it resembles. */
  public record Alike(String code, String title, int share, SitePath page) {}

  /** The entry before or after it in the list. */
  public record Neighbour(String code, String title, SitePath page) {}
}
