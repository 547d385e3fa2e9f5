package laurel.media.photo;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import laurel.probe.MediaProbe;
import laurel.probe.OriginalKind;
import laurel.probe.PhotoFacts;

/**
 * What runs in the process of its own: takes orders one after the other and answers each, until
 * nobody is there any more to give one.
 */
public final class PhotoWorker {
  static final String PLAIN = "plain";
  static final String NATIVES = "natives";

  private final Darkroom darkroom;

  private PhotoWorker(Darkroom darkroom) {
    this.darkroom = darkroom;
  }

  /**
   * {@code plain}, or {@code natives} and the file that remembers what they can do.
   *
   * @throws IOException when an order cannot be read
   */
  public static void main(String... args) throws IOException {
    BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
    Thread work = new Thread(() -> work(darkroom(args), orders), "darkroom");
    work.setDaemon(true); // the end of the orders is the end of the process, whatever it is at
    work.start();
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    for (Optional<Order> order = Order.read(in); order.isPresent(); order = Order.read(in)) {
      orders.add(order.get());
    }
  }

  private static Darkroom darkroom(String... args) {
    if (args[0].equals(PLAIN)) {
      return Darkroom.withoutNatives();
    }
    try {
      return args.length > 1 ? Darkroom.open(Path.of(args[1])) : Darkroom.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // ends the process; whoever started it looks why
    }
  }

  private static void work(Darkroom darkroom, BlockingQueue<Order> orders) {
    PhotoWorker worker = new PhotoWorker(darkroom);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
      while (true) {
        worker.answer(orders.take()).write(out);
      }
    } catch (IOException | InterruptedException e) {
      // nobody listens any more
    }
  }

  private Answer answer(Order order) {
    try {
      return Answer.done(made(order));
    } catch (BadPicture e) {
      return Answer.not(Answer.Ending.BAD, e);
    } catch (OutOfMemoryError e) {
      return Answer.not(Answer.Ending.LARGE, e);
    } catch (IOException e) {
      return Answer.not(Answer.Ending.DISK, e);
    } catch (RuntimeException | Error e) {
      return Answer.not(Answer.Ending.BUG, e);
    }
  }

  private Developed made(Order order) throws IOException {
    if (order.decoded().isPresent()) {
      Order.Decoded rows = order.decoded().get();
      byte[] rgb = Files.readAllBytes(order.file());
      int tone = darkroom.print(rgb, rows.width(), rows.height(), rows.rotation(), order.prints());
      return new Developed(tone, false);
    }
    PhotoFacts facts =
        MediaProbe.look(order.file(), OriginalKind.PHOTO)
            .facts()
            .map(PhotoFacts.class::cast)
            .orElseThrow(() -> new BadPicture("not what it was when it was looked at"));
    return darkroom.develop(order.file(), facts, order.prints());
  }
}
