package laurel.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.read.schema.TableShaper;
import laurel.text.HalfWidth;
import laurel.text.Spaces;

/**
 * A round's table with a column 决定 lists all candidates: its rows are sorted by what was decided. A
 * row without a decision is none of the round's. Without the column every row is an award.
 */
final class Decisions {
  private static final String COLUMN = "decision";

  private Decisions() {}

  /** What a row is, and the key of a round that it belongs under. */
  private enum Decision {
    AWARDED("awards"),
    REVOKED("revoked"),
    WITHDRAWN("withdrawn"),
    PASSED_OVER("");

    private final String key;

    Decision(String key) {
      this.key = key;
    }
  }

  private static final Map<Decision, Set<String>> WORDS =
      Map.of(
          Decision.AWARDED,
          Set.of("入选", "通过", "同意", "是", "√", "获奖", "推荐", "入围", "公示", "收录", "保留"),
          Decision.REVOKED,
          Set.of("撤销"),
          Decision.WITHDRAWN,
          Set.of("撤回"),
          Decision.PASSED_OVER,
          Set.of("", "不入选", "未入选", "不通过", "未通过", "不同意", "否", "×", "x", "落选", "淘汰", "暂缓", "待定"));

  /**
   * The round's fields: what stands above the table, and its rows under the keys they belong to.
   */
  static Node.Fields sorted(TableShaper.Shaped shaped, Location at, RecordLog about) {
    Map<Decision, List<Node>> sorted = new EnumMap<>(Decision.class);
    sorted.put(Decision.AWARDED, new ArrayList<>());
    for (Node.Fields row : shaped.rows()) {
      Node.Text typed = row.text(COLUMN).orElse(null);
      Decision decision = typed == null ? Decision.AWARDED : of(typed, about);
      sorted.computeIfAbsent(decision, d -> new ArrayList<>()).add(row);
    }
    Node.Fields fields = shaped.above();
    for (Map.Entry<Decision, List<Node>> rows : sorted.entrySet()) {
      if (!rows.getKey().key.isEmpty()) {
        fields = RoundFiles.with(fields, rows.getKey().key, new Node.Items(rows.getValue(), at));
      }
    }
    return fields;
  }

  /**
   * An unknown word is told; whoever wrote it meant something, so that the row is not dropped
   * silently.
   */
  private static Decision of(Node.Text typed, RecordLog about) {
    String word = Spaces.none(HalfWidth.of(typed.value())).toLowerCase(java.util.Locale.ROOT);
    for (Decision decision : Decision.values()) {
      if (WORDS.get(decision).contains(word)) {
        return decision;
      }
    }
    about.report(FindingKind.ROUND_DECISION, typed.at(), COLUMN, typed.value());
    return Decision.PASSED_OVER;
  }
}
