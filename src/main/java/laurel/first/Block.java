package laurel.first;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Entries as {@link Inventory} reads them. */
final class Block {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 8);
  private final DataOutputStream out = new DataOutputStream(bytes);

  void add(Path alone, long look) throws IOException {
    add(alone, look, 0, new Block());
  }

  void add(Path folder, long look, int files, Block inside) throws IOException {
    add(folder.toString(), look);
    out.writeInt(files);
    inside.bytes.writeTo(out);
  }

  void add(String name, long look) throws IOException {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    out.writeShort(text.length);
    out.write(text);
    out.writeLong(look);
  }

  void add(ByteBuffer folder) {
    int from = folder.arrayOffset() + folder.position();
    bytes.write(folder.array(), from, folder.remaining());
  }

  int size() {
    return bytes.size();
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
