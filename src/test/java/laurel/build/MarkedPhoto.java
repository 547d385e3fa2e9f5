package laurel.build;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Photos of one colour, with marks in every place where cameras and programs write words. */
final class MarkedPhoto {
  private final Marks marks;

  MarkedPhoto(Marks marks) {
    this.marks = marks;
  }

  /** A JPEG with a comment, EXIF with GPS and a small picture, XMP twice, IPTC and a tail. */
  byte[] jpeg(Color color) throws IOException {
    byte[] plain = plain(color, "jpg");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 2);
    segment(out, 0xE1, exif());
    String xmp =
        "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator>"
            + marks.word("JPEG XMP creator")
            + "</dc:creator><exif:GPSLatitude>31.8675N</exif:GPSLatitude></x:xmpmeta>";
    segment(out, 0xE1, xmp.getBytes(UTF_8));
    segment(
        out,
        0xE1,
        ("http://ns.adobe.com/xmp/extension/\0" + "0".repeat(40) + marks.word("JPEG XMP extension"))
            .getBytes(UTF_8));
    segment(out, 0xED, iptc());
    segment(out, 0xEB, ("JUMBF " + marks.word("JPEG content credentials")).getBytes(UTF_8));
    segment(out, 0xFE, marks.everything("JPEG comment").getBytes(UTF_8));
    out.write(plain, 2, plain.length - 2);
    out.write(("tail " + marks.word("JPEG behind its end")).getBytes(UTF_8));
    return out.toByteArray();
  }

  /** A PNG with plain, packed and international text, a time and EXIF. */
  byte[] png(Color color) throws IOException {
    byte[] plain = plain(color, "png");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 33); // signature and IHDR
    chunk(out, "tEXt", bytes("Author\0" + marks.word("PNG tEXt")));
    chunk(out, "zTXt", bytes("Comment\0\0", packed(marks.everything("PNG zTXt"))));
    chunk(out, "iTXt", bytes("Title\0\0\0zh\0\0" + marks.word("PNG iTXt")));
    chunk(
        out,
        "iTXt",
        bytes("XML:com.adobe.xmp\0\1\0\0\0", packed("<x>" + marks.word("PNG XMP") + "</x>")));
    byte[] exif = exif();
    chunk(out, "eXIf", java.util.Arrays.copyOfRange(exif, 6, exif.length));
    out.write(plain, 33, plain.length - 33);
    return out.toByteArray();
  }

  private static byte[] plain(Color color, String format) throws IOException {
    BufferedImage picture = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(color);
    pen.fillRect(0, 0, 1200, 900);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, format, bytes);
    return bytes.toByteArray();
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
    out.write(0xFF);
    out.write(marker);
    out.write((content.length + 2) >> 8);
    out.write(content.length + 2);
    out.writeBytes(content);
  }

  private static byte[] bytes(String head, byte[]... tail) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(UTF_8));
    for (byte[] part : tail) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(text.getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
    ByteBuffer chunk = ByteBuffer.allocate(content.length + 12);
    chunk.putInt(content.length).put(type.getBytes(ISO_8859_1)).put(content);
    CRC32 sum = new CRC32();
    sum.update(chunk.array(), 4, content.length + 4);
    out.writeBytes(chunk.putInt((int) sum.getValue()).array());
  }

  /** Photoshop's block of IPTC: by-line, caption, contact, city. */
  private byte[] iptc() {
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    for (int field : new int[] {80, 90, 105, 116, 118, 120, 122}) {
      byte[] text = marks.word("JPEG IPTC 2:" + field).getBytes(UTF_8);
      records.writeBytes(new byte[] {0x1C, 2, (byte) field, 0, (byte) text.length});
      records.writeBytes(text);
    }
    ByteBuffer block = ByteBuffer.allocate(14 + 12 + records.size() + records.size() % 2);
    block.put("Photoshop 3.0\0".getBytes(ISO_8859_1)).put("8BIM".getBytes(ISO_8859_1));
    block.putShort((short) 0x0404).putShort((short) 0).putInt(records.size());
    return block.put(records.toByteArray()).array();
  }

  @SuppressWarnings("ArrayRecordComponent") // written once, never compared
  private record Tag(int id, int type, int count, byte[] value) {}

  /** EXIF: words in IFD0 and its own, a place, and a small picture with a comment of its own. */
  private byte[] exif() {
    List<Tag> first = new ArrayList<>();
    for (int id : new int[] {0x010E, 0x013B, 0x8298, 0x010D}) {
      first.add(ascii(id, marks.word("EXIF " + Integer.toHexString(id))));
    }
    for (int id : new int[] {0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E}) {
      byte[] wide = (marks.word("EXIF XP " + Integer.toHexString(id)) + "\0").getBytes(UTF_16LE);
      first.add(new Tag(id, 1, wide.length, wide));
    }
    List<Tag> own = new ArrayList<>();
    byte[] comment = ("ASCII\0\0\0" + marks.everything("EXIF UserComment")).getBytes(UTF_8);
    own.add(new Tag(0x927C, 7, 10, marks.word("EXIF MakerNote").getBytes(UTF_8)));
    own.add(new Tag(0x9286, 7, comment.length, comment));
    own.add(ascii(0xA420, marks.word("EXIF ImageUniqueID")));
    own.add(ascii(0xA430, marks.word("EXIF CameraOwnerName")));
    own.add(ascii(0xA431, marks.word("EXIF BodySerialNumber")));
    List<Tag> place = new ArrayList<>();
    place.add(ascii(1, "N"));
    place.add(new Tag(2, 5, 3, rationals(31, 52, 3)));
    place.add(ascii(3, "E"));
    place.add(new Tag(4, 5, 3, rationals(117, 17, 15)));
    place.add(ascii(28, marks.word("EXIF GPSAreaInformation")));
    byte[] tail = ("thumbnail " + marks.word("EXIF second picture")).getBytes(UTF_8);
    return tiff(first, own, place, tail);
  }

  private static Tag ascii(int id, String text) {
    byte[] bytes = (text + "\0").getBytes(UTF_8);
    return new Tag(id, 2, bytes.length, bytes);
  }

  private static byte[] rationals(int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * 8).order(ByteOrder.LITTLE_ENDIAN);
    for (int number : numbers) {
      bytes.putInt(number).putInt(1);
    }
    return bytes.array();
  }

  private static byte[] tiff(List<Tag> first, List<Tag> own, List<Tag> place, byte[] tail) {
    ByteBuffer out = ByteBuffer.allocate(8192).order(ByteOrder.LITTLE_ENDIAN);
    out.put("II".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8);
    int ownAt = 8 + size(first, 2);
    int placeAt = ownAt + size(own, 0);
    directory(out, 8, first, new int[][] {{0x8769, ownAt}, {0x8825, placeAt}});
    directory(out, ownAt, own, new int[][] {});
    directory(out, placeAt, place, new int[][] {});
    out.position(placeAt + size(place, 0));
    out.put(tail);
    byte[] bytes = new byte[out.position() + 6];
    System.arraycopy("Exif\0\0".getBytes(ISO_8859_1), 0, bytes, 0, 6);
    System.arraycopy(out.array(), 0, bytes, 6, out.position());
    return bytes;
  }

  private static int size(List<Tag> tags, int more) {
    return 2
        + (tags.size() + more) * 12
        + 4
        + tags.stream().mapToInt(t -> (t.value().length + 1) / 2 * 2).sum();
  }

  private static void directory(ByteBuffer out, int at, List<Tag> tags, int[][] links) {
    int entries = tags.size() + links.length;
    int values = at + 2 + entries * 12 + 4;
    out.position(at);
    out.putShort((short) entries);
    List<Tag> sorted = new ArrayList<>(tags);
    for (int[] link : links) {
      byte[] to = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(link[1]).array();
      sorted.add(new Tag(link[0], 4, 1, to));
    }
    sorted.sort(java.util.Comparator.comparingInt(Tag::id));
    for (Tag tag : sorted) {
      out.putShort((short) tag.id()).putShort((short) tag.type()).putInt(tag.count());
      if (tag.value().length <= 4) {
        out.put(java.util.Arrays.copyOf(tag.value(), 4));
      } else {
        out.putInt(values);
        int here = out.position();
        out.position(values);
        out.put(tag.value());
        values += (tag.value().length + 1) / 2 * 2;
        out.position(here);
      }
    }
    out.putInt(0);
  }
}
