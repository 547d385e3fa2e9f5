package laurel.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.read.schema.RecordFiles;
import laurel.read.schema.Schema;
import laurel.read.schema.Shaper;
import laurel.read.syntax.DataFile;
import laurel.read.syntax.SourceText;
import laurel.read.syntax.TextFile;
import laurel.read.syntax.Tree;

/** {@code pages/*.md}: front matter in YAML between two lines of {@code ---}, then Markdown. */
final class PageFile {
  private static final String FENCE = "---";

  private PageFile() {}

  /** The front matter's keys, and the text under {@code body}. */
  static Optional<Node.Fields> read(RawFile file, RecordLog log) {
    return TextFile.read(file, log).flatMap(source -> page(source, log));
  }

  private static Optional<Node.Fields> page(SourceText source, RecordLog log) {
    int end = closingFence(source);
    if (end == 0) {
      log.report(FindingKind.PAGE_FRONT_MATTER, source.at(1, 1), "");
      return Optional.empty();
    }
    int from = source.offsetOf(2);
    SourceText front = source.part(source.text().substring(from, source.offsetOf(end)), 2);
    SourceText body = source.part(source.text().substring(source.offsetOf(end + 1)), end + 1);
    return DataFile.parse(front, false, log)
        .flatMap(data -> shaper(front, log).record(data.root(), Schema.of(RawKind.PAGE)))
        .map(
            fields ->
                withBody(
                    fields,
                    shaper(body, log).markdown(new Tree.Scalar(body.text(), false, 1, 1), "body")));
  }

  private static Shaper shaper(SourceText source, RecordLog log) {
    return new Shaper(source, log, RecordFiles.NONE);
  }

  /** The line of the second fence; 0 where the page does not begin with front matter. */
  private static int closingFence(SourceText source) {
    if (!source.line(1).stripTrailing().equals(FENCE)) {
      return 0;
    }
    for (int line = 2; line <= source.lines(); line++) {
      if (source.line(line).stripTrailing().equals(FENCE)) {
        return line;
      }
    }
    return 0;
  }

  private static Node.Fields withBody(Node.Fields front, Node.Text body) {
    Map<String, Node> entries = new LinkedHashMap<>(front.entries());
    Map<String, Location> places = new LinkedHashMap<>(front.keyPlaces());
    entries.put("body", body);
    places.put("body", body.at());
    return new Node.Fields(entries, places, front.at());
  }
}
