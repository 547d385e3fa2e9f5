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

  void add(Path alone, Taken taken) throws IOException {
    add(alone, taken, 0, new Block());
  }

  void add(Path folder, Taken taken, int files, Block inside) throws IOException {
    add(folder.toString(), taken);
    out.writeInt(files);
    inside.bytes.writeTo(out);
  }

  void add(String name, Taken taken) throws IOException {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    out.writeShort(text.length);
    out.write(text);
    out.writeLong(taken.look());
    out.writeLong(taken.modified());
    out.writeLong(taken.size());
    out.writeLong(taken.inode());
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
