package laurel.export.bank;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import laurel.export.Xml;
import laurel.model.Question;

/**
 * The sheet of annex 4: a head, a question a row, and the pictures behind the template's columns.
 */
final class AnnexSheet {
  private static final List<String> LETTERS = List.of("A", "B", "C", "D", "E", "F");
  private static final List<String> HEADER =
      List.of("题型", "题目内容", "答案A", "答案B", "答案C", "答案D", "答案E", "答案F", "正确答案", "解析", "试题难度", "来源");
  private static final List<Integer> WIDTHS =
      List.of(8, 48, 20, 20, 20, 20, 20, 20, 10, 48, 10, 20);

  /** Columns of the template. */
  static final int COLUMNS = HEADER.size();

  /** Columns that the template has not: they stand behind its twelve where a bank has pictures. */
  private static final List<String> PICTURE_HEADER = List.of("图片", "图片说明");

  private static final List<Integer> PICTURE_WIDTHS = List.of(AnnexPictures.COLUMN_WIDTH, 30);

  private static final byte[] ROW = bytes("<row r=\"");
  private static final byte[] HEIGHT = bytes("\" ht=\"");
  private static final byte[] HEIGHT_END = bytes("\" customHeight=\"1\">\n");
  private static final byte[] ROW_BEGUN = bytes("\">\n");
  private static final byte[] ROW_END = bytes("</row>\n");
  private static final byte[] CELL = bytes("<c r=\"");
  private static final byte[] PLAIN = styled(0);
  private static final byte[] HEADED = styled(1);
  private static final byte[] CELL_END = bytes("</t>\n</is>\n</c>\n");

  private final List<List<String>> rows;
  private final AnnexPictures pictures;

  AnnexSheet(Bank bank, AnnexPictures pictures) {
    this.rows = rows(bank);
    this.pictures = pictures;
  }

  /** What begins and ends the sheet of a bank without pictures: the same in thousands. */
  private static final class Frame {
    private static final String ROWS_END = "</sheetData>";
    private static final String EMPTY = empty();
    static final byte[] BEGIN = bytes(EMPTY.substring(0, EMPTY.indexOf(ROWS_END)));
    static final byte[] END = bytes(EMPTY.substring(EMPTY.indexOf(ROWS_END)));

    private static String empty() {
      Bank none = new Bank("", "", List.of(), BankPicture.Shelf.EMPTY);
      ByteArrayOutputStream sheet = new ByteArrayOutputStream();
      try {
        new AnnexSheet(none, new AnnexPictures(0, Map.of())).whole(sheet);
      } catch (IOException e) {
        throw new UncheckedIOException(e); // a memory takes all
      }
      return sheet.toString(StandardCharsets.UTF_8);
    }
  }

  private static List<List<String>> rows(Bank bank) {
    boolean illustrated = !bank.pictures().isEmpty();
    List<List<String>> rows = new ArrayList<>();
    rows.add(illustrated ? joined(HEADER, PICTURE_HEADER) : HEADER);
    for (Bank.Numbered n : bank.numbered()) {
      Question q = n.question();
      List<String> row = new ArrayList<>(List.of(q.type().label(), n.stemBesidePicture()));
      for (String letter : LETTERS) {
        row.add(option(q, letter));
      }
      row.add(q.answer());
      row.add(q.explanation());
      row.add(q.difficulty().map(Question.Difficulty::label).orElse(""));
      row.add(q.source().shown());
      if (illustrated && n.picture().isPresent()) {
        row.addAll(List.of("", n.alt()));
      }
      rows.add(row);
    }
    return rows;
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> both = new ArrayList<>(first);
    both.addAll(second);
    return List.copyOf(both);
  }

  /** The template leaves the options of a true/false question empty. */
  private static String option(Question q, String letter) {
    return q.type() == Question.Type.TRUE_FALSE ? "" : text(q.options(), letter);
  }

  private static String text(List<Question.Option> options, String letter) {
    for (Question.Option option : options) {
      if (option.letter().equals(letter)) {
        return option.text();
      }
    }
    return "";
  }

  /** Writes the part of the workbook that holds the sheet. */
  void write(OutputStream out) throws IOException {
    if (rows.get(0).size() > COLUMNS) {
      whole(out);
    } else {
      Xml.part(
          out,
          xml -> {
            xml.written(Frame.BEGIN);
            rows(1, xml);
            xml.written(Frame.END);
          });
    }
  }

  private void whole(OutputStream out) throws IOException {
    Xml.write(
        out,
        "worksheet",
        xml -> {
          xml.attribute("xmlns", Annex4.MAIN).attribute("xmlns:r", Annex4.OFFICE);
          xml.element("sheetViews", AnnexSheet::frozenHeader);
          xml.element("cols", cols -> columns(rows.get(0).size(), cols));
          xml.element("sheetData", data -> rows(0, data));
          pictures.reference(xml);
        });
  }

  private static void frozenHeader(Xml xml) throws IOException {
    xml.element(
        "sheetView",
        view -> {
          view.attribute("workbookViewId", "0");
          view.element(
              "pane",
              pane ->
                  pane.attribute("ySplit", "1")
                      .attribute("topLeftCell", "A2")
                      .attribute("activePane", "bottomLeft")
                      .attribute("state", "frozen"));
        });
  }

  private static void columns(int count, Xml xml) throws IOException {
    List<Integer> widths = joined(WIDTHS, PICTURE_WIDTHS);
    for (int i = 0; i < count; i++) {
      String column = String.valueOf(i + 1);
      String width = String.valueOf(widths.get(i));
      xml.element(
          "col",
          col ->
              col.attribute("min", column)
                  .attribute("max", column)
                  .attribute("width", width)
                  .attribute("customWidth", "1"));
    }
  }

  private void rows(int first, Xml data) throws IOException {
    for (int r = first; r < rows.size(); r++) {
      row(rows.get(r), r + 1, pictures.pointsOf(r), data);
    }
  }

  /** A row, which has a cell at least; {@code points} is its height, 0 where its text decides. */
  private static void row(List<String> cells, int number, int points, Xml xml) throws IOException {
    String row = String.valueOf(number);
    xml.written(ROW).between(row);
    if (points > 0) {
      xml.written(HEIGHT).between(String.valueOf(points)).written(HEIGHT_END);
    } else {
      xml.written(ROW_BEGUN);
    }
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        cell((char) ('A' + i) + row, cells.get(i), number == 1, xml);
      }
    }
    xml.written(ROW_END);
  }

  /** Text stays text: an option that begins with = is no formula. */
  private static void cell(String name, String text, boolean header, Xml xml) throws IOException {
    xml.written(CELL)
        .between(name)
        .written(header ? HEADED : PLAIN)
        .between(text)
        .written(CELL_END);
  }

  private static byte[] styled(int style) {
    return bytes("\" s=\"" + style + "\" t=\"inlineStr\">\n<is>\n<t xml:space=\"preserve\">");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
