package laurel.media.photo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What the JDK alone can do: the path of a platform without natives. */
final class JdkJpeg implements JpegCodec {
  @Override
  public String id() {
    return "jdk";
  }

  @Override
  public Decoded decode(byte[] jpeg, int reduction) throws IOException {
    boolean[] damaged = new boolean[1];
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
      ImageReader reader = reader("JPEG");
      try {
        reader.addIIOReadWarningListener((from, warning) -> damaged[0] = true);
        reader.setInput(in, true, true);
        return new Decoded(PlainDecoder.opaque(reader.read(0)), damaged[0]);
      } catch (IOException | RuntimeException e) {
        throw new BadPicture("not decodable", e); // the JDK's reader throws both on bad input
      } finally {
        reader.dispose();
      }
    }
  }

  static ImageReader reader(String format) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getOriginatingProvider().getClass().getName().startsWith("com.sun.")) {
        return reader; // the same one on every machine, whatever is on the class path
      }
    }
    throw new IllegalStateException("the JDK reads no " + format);
  }

  @Override
  public byte[] encode(Pixels picture, int quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality / 100f);
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(out);
      writer.write(null, new IIOImage(PlainDecoder.image(picture), null, null), param);
    } finally {
      writer.dispose();
    }
    return JpegParts.of(bytes.toByteArray()).picture();
  }
}
