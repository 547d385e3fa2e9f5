package laurel.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font file inside the program. */
public enum Face {
  /** 宋体: every character of the basic plane that is written today. */
  REGULAR("song-regular.ttf"),
  /** 宋体, bold: the characters of 通用规范汉字表 and GB 2312. */
  BOLD("song-bold.ttf"),
  /** What is rare: the extensions B to F, in one weight. */
  RARE("song-rare.ttf");

  /** Read once, when the first text asks for one. */
  private static final Map<Face, byte[]> READ = new ConcurrentHashMap<>();

  private final String file;

  Face(String file) {
    this.file = file;
  }

  /** The font, opened afresh: reading moves a position in it, so that two threads want two. */
  TrueTypeFont open() {
    try {
      return new TTFParser()
          .parse(new RandomAccessReadBuffer(READ.computeIfAbsent(this, Face::read)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Face face) {
    try (InputStream in = Face.class.getResourceAsStream(face.file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
