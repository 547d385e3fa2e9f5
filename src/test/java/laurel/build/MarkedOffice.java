package laurel.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Office files with marks in their properties, comments, headers, hidden columns and sheets. */
final class MarkedOffice {
  private final Marks marks;

  MarkedOffice(Marks marks) {
    this.marks = marks;
  }

  /**
   * A workbook whose first sheet shows these rows; a column behind them is hidden and marked, and
   * so is a sheet.
   */
  byte[] workbook(List<List<String>> rows, byte[] picture) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("表");
      for (int r = 0; r < rows.size(); r++) {
        var row = sheet.createRow(r);
        for (int c = 0; c < rows.get(r).size(); c++) {
          row.createCell(c).setCellValue(rows.get(r).get(c));
        }
      }
      int last = rows.get(0).size();
      sheet.getRow(0).createCell(last).setCellValue(marks.word("XLSX hidden column's head"));
      sheet.getRow(1).createCell(last).setCellValue(marks.everything("XLSX hidden column"));
      sheet.setColumnHidden(last, true);
      var hiddenRow = sheet.createRow(rows.size());
      hiddenRow.createCell(last).setCellValue(marks.word("XLSX hidden row"));
      hiddenRow.setZeroHeight(true);
      var drawing = sheet.createDrawingPatriarch();
      ClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 0, 0, 2, 2);
      Comment comment = drawing.createCellComment(anchor);
      comment.setString(book.getCreationHelper().createRichTextString(marks.word("XLSX comment")));
      comment.setAuthor(marks.word("XLSX comment's author"));
      sheet.getRow(1).getCell(0).setCellComment(comment);
      sheet.getHeader().setCenter(marks.word("XLSX header"));
      sheet.getFooter().setCenter(marks.word("XLSX footer"));
      XSSFSheet secret = book.createSheet("隐藏");
      secret.createRow(0).createCell(0).setCellValue(marks.everything("XLSX hidden sheet"));
      book.setSheetHidden(1, true);
      if (picture.length > 0) {
        int index = book.addPicture(picture, Workbook.PICTURE_TYPE_JPEG);
        drawing.createPicture(drawing.createAnchor(0, 0, 0, 0, 1, 1, 2, 2), index);
      }
      properties(book.getProperties(), "XLSX");
      return written(book::write);
    }
  }

  /** A document, which is never published. */
  byte[] document() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText(marks.everything("DOCX text"));
      properties(document.getProperties(), "DOCX");
      return written(document::write);
    }
  }

  /** A PDF, which is never published. */
  byte[] pdf() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.getDocumentInformation().setAuthor(marks.word("PDF author"));
      pdf.getDocumentInformation().setTitle(marks.everything("PDF title"));
      pdf.getDocumentInformation().setCreationDate(Calendar.getInstance());
      return written(pdf::save);
    }
  }

  private void properties(POIXMLProperties all, String kind) {
    all.getCoreProperties().setCreator(marks.word(kind + " creator"));
    all.getCoreProperties().setLastModifiedByUser(marks.word(kind + " last modified by"));
    all.getCoreProperties().setDescription(marks.everything(kind + " description"));
    all.getCoreProperties().setKeywords(marks.word(kind + " keywords"));
    all.getCoreProperties().setSubjectProperty(marks.word(kind + " subject"));
    all.getCoreProperties().setTitle(marks.word(kind + " title"));
    all.getExtendedProperties().setCompany(marks.word(kind + " company"));
    all.getExtendedProperties().setManager(marks.word(kind + " manager"));
    all.getCustomProperties().addProperty("电话", marks.mobile(kind + " custom property"));
  }

  private interface Writing {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  private static byte[] written(Writing writing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writing.to(out);
    return out.toByteArray();
  }
}
