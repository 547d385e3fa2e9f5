package laurel.build;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Films and sound with marks in every place where cameras, telephones and programs write words. */
final class MarkedMedia {
  private static final Path MEDIA = Path.of("src/test/resources/laurel/media");

  private final Marks marks;

  MarkedMedia(Marks marks) {
    this.marks = marks;
  }

  /** An MP4 whose index is last, so that it can grow: tags of Apple, 3GPP and others, a place. */
  byte[] film() throws IOException {
    byte[] film = noted(Files.readAllBytes(MEDIA.resolve("moov-last.mp4")));
    int at = 0;
    while (!name(film, at).equals("moov")) {
      at += ByteBuffer.wrap(film).getInt(at);
    }
    int size = ByteBuffer.wrap(film).getInt(at);
    ByteArrayOutputStream more = new ByteArrayOutputStream();
    more.writeBytes(
        box(
            "udta",
            box("\u00a9xyz", bytes("\0\25\25\u00c7", "+31.8675+117.2875/")),
            box("\u00a9nam", bytes("\0\12\25\u00c7", marks.word("MP4 ©nam"))),
            box("auth", bytes("\0\0\0\0\25\u00c7", marks.word("MP4 auth") + "\0")),
            box("perf", bytes("\0\0\0\0\25\u00c7", marks.word("MP4 perf") + "\0")),
            box("loci", bytes("\0\0\0\0\25\u00c7", marks.word("MP4 loci") + "\0")),
            meta()));
    more.writeBytes(box("meta", bytes("\0\0\0\0", marks.word("MP4 meta of moov"))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(film, 0, at);
    out.writeBytes(ByteBuffer.allocate(4).putInt(size + more.size()).array());
    byte[] index = java.util.Arrays.copyOfRange(film, at + 4, at + size);
    out.writeBytes(renamed(index));
    out.writeBytes(more.toByteArray());
    out.write(film, at + size, film.length - at - size);
    out.writeBytes(
        box("uuid", bytes("XMP-16-bytes-id.", "<x>" + marks.word("MP4 uuid XMP") + "</x>")));
    out.writeBytes(box("free", bytes("", marks.everything("MP4 free"))));
    return out.toByteArray();
  }

  /** A film whose encoder says between the pictures who made it. */
  private byte[] noted(byte[] film) {
    String text = new String(film, ISO_8859_1);
    int settings = text.indexOf("H.264/MPEG-4 AVC codec");
    byte[] note = marks.everything("MP4 SEI").getBytes(UTF_8);
    System.arraycopy(note, 0, film, settings, note.length);
    return film;
  }

  /** The names of the tracks' handlers, which cameras fill with their owner's. */
  private byte[] renamed(byte[] index) {
    String text = new String(index, ISO_8859_1);
    String renamed =
        text.replace("VideoHandler", marks.word("MP4 hdlr") + "  ")
            .replace("SoundHandler", marks.word("MP4 hdlr") + "  ");
    if (renamed.equals(text)) {
      throw new AssertionError("no handler to rename");
    }
    return renamed.getBytes(ISO_8859_1);
  }

  private byte[] meta() {
    ByteArrayOutputStream items = new ByteArrayOutputStream();
    for (String item : new String[] {"\u00a9ART", "\u00a9cmt", "\u00a9alb", "desc", "\u00a9too"}) {
      byte[] value = bytes("\0\0\0\1\0\0\0\0", marks.word("MP4 ilst " + item));
      items.writeBytes(box(item, box("data", value)));
    }
    byte[] handler = bytes("\0\0\0\0\0\0\0\0mdirappl\0\0\0\0\0\0\0\0\0", "");
    return box("meta", new byte[4], box("hdlr", handler), box("ilst", items.toByteArray()));
  }

  /** An MP3 with ID3v2 (words in both widths, a picture) and ID3v1. */
  byte[] mp3() throws IOException {
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    for (String frame : new String[] {"TPE1", "TIT2", "TCOP", "TENC", "TOWN"}) {
      frames.writeBytes(frame(frame, bytes("\3", marks.word("ID3 " + frame))));
    }
    byte[] wide = marks.word("ID3 COMM").getBytes(UTF_16);
    frames.writeBytes(frame("COMM", bytes("\1zho\u00ff\u00fe\0\0", "", wide)));
    frames.writeBytes(frame("TXXX", bytes("\3owner\0", marks.everything("ID3 TXXX"))));
    frames.writeBytes(frame("APIC", bytes("\3image/jpeg\0\3\0", marks.word("ID3 APIC"))));
    frames.writeBytes(frame("PRIV", bytes("owner\0", marks.word("ID3 PRIV"))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int size = frames.size();
    out.writeBytes("ID3\3\0\0".getBytes(ISO_8859_1));
    for (int shift = 21; shift >= 0; shift -= 7) {
      out.write(size >> shift & 0x7F);
    }
    out.writeBytes(frames.toByteArray());
    out.writeBytes(Files.readAllBytes(MEDIA.resolve("vbr.mp3")));
    byte[] old = new byte[128];
    byte[] text = ("TAG" + marks.word("ID3v1")).getBytes(ISO_8859_1);
    System.arraycopy(text, 0, old, 0, text.length);
    out.writeBytes(old);
    return out.toByteArray();
  }

  private static byte[] frame(String id, byte[] value) {
    ByteBuffer frame = ByteBuffer.allocate(10 + value.length).put(id.getBytes(ISO_8859_1));
    return frame.putInt(value.length).putShort((short) 0).put(value).array();
  }

  /** A WAV with a list of words and a broadcast chunk. */
  byte[] wav() throws IOException {
    byte[] sound = Files.readAllBytes(MEDIA.resolve("tone.wav"));
    byte[] words = bytes("INFOIART", little(10), marks.word("WAV IART").getBytes(UTF_8));
    byte[] broadcast = bytes("", marks.everything("WAV bext"), new byte[400]);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(sound);
    if (sound.length % 2 == 1) {
      out.write(0);
    }
    out.writeBytes(bytes("LIST", little(words.length), words));
    out.writeBytes(bytes("bext", little(broadcast.length / 2 * 2), broadcast));
    byte[] all = out.toByteArray();
    ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).putInt(4, all.length - 8);
    return all;
  }

  private static byte[] little(int number) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
  }

  private static byte[] bytes(String head, byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(ISO_8859_1));
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String head, String text, byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(ISO_8859_1));
    out.writeBytes(text.getBytes(UTF_8));
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] box(String type, byte[]... parts) {
    byte[] content = bytes("", parts);
    ByteBuffer box = ByteBuffer.allocate(content.length + 8).putInt(content.length + 8);
    return box.put(type.getBytes(ISO_8859_1)).put(content).array();
  }

  private static String name(byte[] bytes, int at) {
    return new String(bytes, at + 4, 4, ISO_8859_1);
  }
}
