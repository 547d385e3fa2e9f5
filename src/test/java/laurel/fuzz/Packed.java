package laurel.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Office files with one part replaced: random bytes hardly ever make a zip. */
final class Packed {
  private static final Path FORMS = Path.of("src/test/resources/laurel/intake");

  private Packed() {}

  /** A workbook whose first sheet is this. */
  static byte[] sheet(byte[] xml) throws IOException {
    return with(FORMS.resolve("quiz/01-折叠反刮刀具-题库.xlsx"), "xl/worksheets/sheet1.xml", xml);
  }

  /** A document whose text is this. */
  static byte[] document(byte[] xml) throws IOException {
    return with(FORMS.resolve("forms/01-折叠反刮刀具-征集报送表.docx"), "word/document.xml", xml);
  }

  /** A part of an Office file, for a seed. */
  static byte[] part(Path file, String name) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return in.readAllBytes();
        }
      }
    }
    throw new IOException("no " + name + " in " + file);
  }

  private static byte[] with(Path file, String name, byte[] part) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in =
            new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)), UTF_8);
        ZipOutputStream out = new ZipOutputStream(bytes, UTF_8)) {
      out.setLevel(1);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(entry.getName().equals(name) ? part : in.readAllBytes());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
