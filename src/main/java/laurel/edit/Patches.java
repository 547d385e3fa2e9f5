package laurel.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import laurel.edit.RecordText.ByHand;
import laurel.edit.RecordText.Patch;
import laurel.read.syntax.YamlSpans.Span;

/** What comes into a text and goes from it, gathered before any of it is done. */
final class Patches {
  private final String text;
  private final Spots spots;
  private final List<Patch> patches = new ArrayList<>();

  Patches(String text, Spots spots) {
    this.text = text;
    this.spots = spots;
  }

  /** Puts other letters in the place of some. */
  void add(int from, int to, String other) {
    patches.add(new Patch(from, to, other));
  }

  /** The text with all of them. */
  String applied() throws ByHand {
    return RecordText.patched(text, patches.stream().map(this::besideRemoved).toList());
  }

  /** What comes behind a row that goes comes before it: behind what is left. */
  private Patch besideRemoved(Patch patch) {
    int at = patch.from();
    while (patch.to() == patch.from() && isRemoved(at)) {
      at = spots.endOfLineBefore(at);
    }
    return at == patch.from() ? patch : new Patch(at, at, patch.text());
  }

  private boolean isRemoved(int offset) {
    return patches.stream()
        .anyMatch(p -> p.text().isEmpty() && p.from() < offset && offset < p.to());
  }

  /** Values that stand together go together: with the comma before them or, at the top, behind. */
  void removeFromBrackets(Span.Sequence list, Set<Integer> gone) {
    List<Span> items = list.items();
    for (int row = 0; row < items.size(); row++) {
      int first = row;
      while (gone.contains(row)) {
        row++;
      }
      if (row > first) {
        boolean rest = first == 0 && row < items.size();
        int from = first == 0 ? items.get(0).from() : items.get(first - 1).to();
        int to = rest ? items.get(row).from() : items.get(row - 1).to();
        add(from, to, "");
      }
    }
  }

  /** A row that begins with a dash goes with its lines. */
  void removeRow(Span row) throws ByHand {
    int from = text.lastIndexOf('\n', row.from() - 1) + 1;
    if (!text.substring(from, row.from()).matches("[ ]*-[ ]+")) {
      throw new ByHand();
    }
    int end = spots.lineEnd(row.to());
    int to = Math.min(text.length(), end + (text.startsWith("\r\n", end) ? 2 : 1));
    add(from, to, "");
  }
}
