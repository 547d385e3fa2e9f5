package laurel.intake.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Workbooks with a sheet too large for memory, by events: the first rows of each sheet, and nothing
 * about merged and hidden cells.
 */
final class LargeSheets {
  /** What the library hands out for a cell whose formula failed begins so: ERROR:#N/A. */
  private static final String FAILED = "ERROR:#";

  private LargeSheets() {}

  static Paper read(Path file) throws IOException {
    try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(parts);
      sound(reader);
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(parts, false);
      StylesTable styles = reader.getStylesTable();
      CellWords.CHINESE.forEach((id, code) -> named(styles, id.shortValue(), code));
      List<Paper.Block> grids = new ArrayList<>();
      XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext() && grids.size() < PaperBounds.SHEETS) {
        try (InputStream sheet = sheets.next()) {
          Rows rows = new Rows();
          XMLReader xml = silent();
          xml.setContentHandler(
              new XSSFSheetXMLHandler(styles, null, strings, rows, new Shown(), false));
          boolean cut = parse(xml, sheet);
          grids.add(Grid.of(sheets.getSheetName(), rows.cells, cut));
        }
      }
      return new Paper(grids, List.of());
    } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
      throw new IOException(e);
    }
  }

  private static void named(StylesTable styles, short id, String code) {
    if (styles.getNumberFormatAt(id) == null) {
      styles.putNumberFormat(id, code);
    }
  }

  /** Numbers and days as in any other workbook. */
  private static final class Shown extends DataFormatter {
    @Override
    public String formatRawCellContents(double value, int id, String code, boolean from1904) {
      return CellWords.number(value, id, code, from1904);
    }
  }

  /** The library reads the texts with a parser that prints what is wrong with them. */
  private static void sound(XSSFReader reader)
      throws IOException, OpenXML4JException, ParserConfigurationException, SAXException {
    try (InputStream strings = reader.getSharedStringsData()) {
      if (strings != null) {
        silent().parse(new InputSource(strings));
      }
    }
  }

  /** A parser that throws and does not print. */
  private static XMLReader silent() throws ParserConfigurationException, SAXException {
    XMLReader xml = XMLHelper.newXMLReader();
    xml.setErrorHandler(new DefaultHandler());
    return xml;
  }

  /** Whether rows were left out. */
  private static boolean parse(XMLReader xml, InputStream sheet) throws IOException, SAXException {
    try {
      xml.parse(new InputSource(sheet));
      return false;
    } catch (Enough enough) {
      return true;
    }
  }

  /** Ends the parsing: a parser that reports events can be stopped in no other way. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super("enough rows", null, false, false);
    }
  }

  private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
    private final List<Grid.Cell> cells = new ArrayList<>();

    /** Rows with something in them: formatting may go on to the end of a sheet. */
    private int written;

    private int last = -1;
    private int row;
    private int column;

    @Override
    public void startRow(int number) {
      row = number;
      column = -1;
    }

    @Override
    public void endRow(int row) {
      // the cells were taken one by one
    }

    @Override
    public void cell(String reference, String text, XSSFComment comment) {
      // where a file says nothing, a cell follows the one before it
      column = reference == null ? column + 1 : new CellReference(reference).getCol();
      if (text != null
          && !text.isBlank()
          && !text.startsWith(FAILED)
          && column < PaperBounds.COLUMNS) {
        written += row > last ? 1 : 0;
        last = row;
        if (written > PaperBounds.ROWS || cells.size() > PaperBounds.CELLS) {
          throw new Enough();
        }
        cells.add(new Grid.Cell(row + 1, column + 1, 1, 1, text, false));
      }
    }
  }
}
