package laurel.first;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a build would say if it was called once more in the same way and nothing had changed.
 *
 * @param kept the state of what is kept of the last build that the answer belongs to
 * @param program what the program is made of
 * @param code the exit code
 * @param out what is printed as the result
 * @param err what is printed beside it, with {@link #TIME} where the time goes
 * @param report the file that a report goes to; "" where none was asked for
 * @param reported what the report says
 */
public record Answer(
    Kept.Mark kept,
    Inventory program,
    int code,
    String out,
    String err,
    String report,
    String reported) {
  /** Stands for how many seconds it took. */
  public static final String TIME = "\0";

  /** Reads the answer to a call; empty where none is kept. */
  static Optional<Answer> to(Invocation invocation) throws IOException {
    Optional<Sealed> file = Sealed.read(invocation.answer());
    if (file.isEmpty()) {
      return Optional.empty();
    }
    ByteBuffer body = file.get().body();
    if (!invocation.is(bytes(body))) {
      return Optional.empty();
    }
    Path kept = invocation.answer().resolveSibling(text(body));
    return Optional.of(
        new Answer(
            new Kept.Mark(kept, body.getLong()),
            new Inventory(bytes(body)),
            body.getInt(),
            text(body),
            text(body),
            text(body),
            text(body)));
  }

  /** Keeps the answer to a call. */
  public void keep(Invocation invocation) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream body = new DataOutputStream(bytes);
    write(invocation.bytes(), body);
    write(kept.file().getFileName().toString(), body);
    body.writeLong(kept.seal());
    body.writeInt(program.bytes().remaining());
    body.write(program.bytes().array(), program.bytes().position(), program.bytes().remaining());
    body.writeInt(code);
    write(out, body);
    write(err, body);
    write(report, body);
    write(reported, body);
    Sealed.write(invocation.answer(), bytes.toByteArray());
  }

  private static void write(String text, DataOutputStream body) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8), body);
  }

  private static void write(byte[] bytes, DataOutputStream body) throws IOException {
    body.writeInt(bytes.length);
    body.write(bytes);
  }

  private static String text(ByteBuffer body) {
    return StandardCharsets.UTF_8.decode(bytes(body)).toString();
  }

  private static ByteBuffer bytes(ByteBuffer body) {
    int end = body.getInt() + body.position();
    ByteBuffer bytes = body.duplicate().limit(end);
    body.position(end);
    return bytes;
  }
}
