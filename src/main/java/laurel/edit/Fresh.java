package laurel.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import laurel.edit.RecordText.ByHand;
import laurel.read.schema.Shape;

/** Writes keys, rows and values that a file does not have yet. */
final class Fresh {
  private final String newline;
  private final boolean json;
  private final Scalars scalars;

  Fresh(String newline, boolean json, Scalars scalars) {
    this.newline = newline;
    this.json = json;
    this.scalars = scalars;
  }

  /** A key as it is named in the file. */
  String name(String key) {
    return json ? Scalars.quoted(key) : key;
  }

  /** Keys and values in braces, without those that are empty. */
  String braces(Map<String, Change> parts) throws ByHand {
    List<String> written = new ArrayList<>();
    for (Map.Entry<String, Change> part : parts.entrySet()) {
      if (!part.getValue().empties()) {
        written.add(name(part.getKey()) + ": " + within(part.getValue()));
      }
    }
    return "{" + String.join(", ", written) + "}";
  }

  /** A value, or values in braces or brackets, to stand within others. */
  String within(Change change) throws ByHand {
    if (change instanceof Change.Value value) {
      return scalars.fresh(value.text(), true, 0);
    }
    Map<String, Change> parts = ((Change.Below) change).parts();
    boolean rows = parts.keySet().stream().allMatch(k -> k.matches("\\d+"));
    if (!rows) {
      return braces(parts);
    }
    List<String> items = new ArrayList<>();
    for (Change row : parts.values()) {
      if (!row.empties()) {
        items.add(within(row));
      }
    }
    return items.toString();
  }

  /** What stands behind a colon, on its line and on those below. */
  void block(StringBuilder out, Shape shape, Change change, int column) throws ByHand {
    if (change instanceof Change.Value value) {
      out.append(' ').append(scalars.fresh(value.text(), false, column));
    } else if (shape instanceof Shape.Listed listed) {
      for (Change row : ((Change.Below) change).parts().values()) {
        row(out, listed.item(), row, column + 2);
      }
    } else {
      for (Map.Entry<String, Change> part : ((Change.Below) change).parts().entrySet()) {
        if (!part.getValue().empties()) {
          Shape inner = RecordText.shape(RecordText.below(shape), List.of(part.getKey()));
          key(out, part.getKey(), inner, part.getValue(), column + 2);
        }
      }
    }
  }

  /** A key on a line of its own, and what stands behind it. */
  void key(StringBuilder out, String key, Shape shape, Change change, int column) throws ByHand {
    out.append(newline).append(" ".repeat(column)).append(key).append(':');
    block(out, shape, change, column);
  }

  /** A row of a list with its dash, on a line of its own; nothing for an empty one. */
  void row(StringBuilder out, Shape item, Change row, int column) throws ByHand {
    if (row.empties()) {
      return;
    }
    out.append(newline).append(" ".repeat(column)).append('-');
    if (row instanceof Change.Value value) {
      out.append(' ').append(scalars.fresh(value.text(), false, column));
      return;
    }
    StringBuilder keys = new StringBuilder();
    block(keys, item, row, column);
    out.append(' ').append(keys.substring(newline.length() + column + 2));
  }
}
