package laurel.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

/** Zips as programs of others read them. */
class ZipWriterTest {
  /** Debian's unzip made ������ of 单位: it believes that a zip of Java's is one of MS-DOS. */
  @Test
  void aChineseNameStandsInTheFieldThatEveryUnzipBelieves() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ZipWriter zip = new ZipWriter(bytes);
    zip.file("site/units/示例𠮷厂/index.html", out -> out.write('1'));
    zip.file("site/index.html", out -> out.write('2'));
    zip.finish();
    try (ZipFile read =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes.toByteArray()))
            .setUseUnicodeExtraFields(false)
            .get()) {
      ZipArchiveEntry entry = read.getEntry("site/units/示例𠮷厂/index.html");
      var field = (UnicodePathExtraField) entry.getExtraField(UnicodePathExtraField.UPATH_ID);
      byte[] name = entry.getName().getBytes(StandardCharsets.UTF_8);
      CRC32 sum = new CRC32();
      sum.update(name);
      assertThat(field.getUnicodeName()).isEqualTo(name);
      assertThat(field.getNameCRC32()).isEqualTo(sum.getValue());
      assertThat(read.getInputStream(entry).readAllBytes()).isEqualTo(new byte[] {'1'});
      assertThat(read.getEntry("site/index.html").getExtra()).isEmpty();
    }
  }
}
