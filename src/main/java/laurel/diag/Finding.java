package laurel.diag;

import java.util.Comparator;
import java.util.List;

/**
 * One thing that is wrong, or worth knowing, about the content. A value: it holds no text in any
 * language, only what the texts are made of, so that one finding can be printed in every language
 * and kept in a cache.
 *
 * @param kind what is wrong
 * @param severity its weight here; a programme may have changed it from the kind's own
 * @param where the place to look at
 * @param subject what it is about: where it belongs in a report
 * @param arguments filled into the kind's texts as {0}, {1}, …; cleaned and clipped, never private
 */
public record Finding(
    FindingKind kind, Severity severity, Location where, Subject subject, List<String> arguments) {

  /** A file's findings in reading order, then by kind, so that two runs print the same. */
  public static final Comparator<Finding> BY_PLACE =
      Comparator.comparing((Finding f) -> f.where().file())
          .thenComparing(f -> sheet(f.where()))
          .thenComparingInt(f -> line(f.where()))
          .thenComparingInt(f -> column(f.where()))
          .thenComparing(f -> f.kind().id())
          .thenComparing(f -> f.subject().record())
          .thenComparing(f -> f.subject().field())
          .thenComparing(f -> String.join("\u0000", f.arguments()))
          .thenComparing(Finding::severity);

  public Finding {
    arguments = arguments.stream().map(Clip::argument).toList();
  }

  /** By hand, as the next: Java puts those of a record together when they are first asked for. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Finding f
        && severity == f.severity
        && where.getClass() == f.where.getClass()
        && arguments.equals(f.arguments)
        && BY_PLACE.compare(this, f) == 0;
  }

  @Override
  public int hashCode() {
    int hash = kind.id().hashCode() * 31 + where.file().hashCode();
    hash = (hash * 31 + sheet(where).hashCode()) * 31 + line(where);
    hash = (hash * 31 + column(where)) * 31 + subject.record().hashCode();
    return (hash * 31 + subject.field().hashCode()) * 31 + arguments.hashCode();
  }

  /** Whether the programme gave this finding another weight than its kind has. */
  public boolean releveled() {
    return severity != kind.severity();
  }

  private static String sheet(Location where) {
    return where instanceof Location.InSheet cell ? cell.sheet() : "";
  }

  private static int line(Location where) {
    if (where instanceof Location.InText text) {
      return text.line();
    }
    return where instanceof Location.InSheet cell ? cell.row() : 0;
  }

  private static int column(Location where) {
    if (where instanceof Location.InText text) {
      return text.column();
    }
    return where instanceof Location.InSheet cell ? cell.column() : 0;
  }
}
