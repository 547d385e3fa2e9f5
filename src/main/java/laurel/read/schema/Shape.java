package laurel.read.schema;

import java.util.List;

/** What kind of value a key holds. */
public sealed interface Shape {

  /** One value. */
  enum Scalar implements Shape {
    /** Text without markup, of one line or more. */
    TEXT("文字"),
    /** Markdown. */
    MARKDOWN("文字（Markdown）"),
    /** The id of another record. */
    ID("编号"),
    /** A day. */
    DAY("日期"),
    /** The last day of a period, or 长期 for a period without end, which reads as nothing. */
    LAST_DAY("日期或“长期”"),
    /** A year, a month or a day. */
    DATE("年、年月或日期"),
    /** A date of a person's form, never published: read as far as it can be. */
    ROUGH_DATE("年月"),
    /** Yes or no. */
    YES_NO("是/否"),
    /** A whole number. */
    WHOLE("整数"),
    /** A number. */
    NUMBER("数字"),
    /** A file's size: 1M. */
    SIZE("大小（如 1M）");

    private final String label;

    Scalar(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * The path of a file of the record.
   *
   * @param folders where it may lie when the path does not say so
   */
  record InFolder(List<String> folders) implements Shape {
    @Override
    public String label() {
      return "文件";
    }
  }

  /** A list; a single value counts as a list of one. */
  record Listed(Shape item) implements Shape {
    @Override
    public String label() {
      return item.label() + "，可多项";
    }
  }

  /** Known keys. */
  record Keyed(KeyTable keys) implements Shape {
    @Override
    public String label() {
      return keys.single().isEmpty() ? "分项" : "分项，或只写 " + keys.single();
    }
  }

  /**
   * Keys of the writer's own choice.
   *
   * @param named what the keys are, for the reference
   * @param canonical tables whose keys and labels may be used as names and become the English ones
   */
  record Free(String named, Shape value, List<KeyTable> canonical) implements Shape {
    @Override
    public String label() {
      return "按" + named + "分项";
    }
  }

  /** How the reference names it. */
  String label();
}
