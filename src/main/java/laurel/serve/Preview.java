package laurel.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import laurel.build.Changes;
import laurel.build.LivePages;
import laurel.build.LiveSite;
import laurel.work.Progress;

/**
 * A site on this computer that follows its content: shown to browsers here and to nobody else, made
 * anew whenever a file changes, and reloaded where it is open.
 */
public final class Preview implements Closeable {
  /** Below the site's root; no record's address can begin so. */
  static final String OWN = "_laurel/";

  private static final long WAIT_MILLIS = 60_000;
  private static final long AGAIN_MILLIS = 500;

  /**
   * How long the plan of the whole site leaves the machine to a browser that loads what was seen at
   * a glance: to plan at once would take one of two cores from it.
   */
  private static final long REST_MILLIS = 200;

  private static final long END_MILLIS = 10_000;

  private final LiveSite site;
  private final Watch watch;
  private final Shown shown;
  private final Events events = new Events();
  private final States states;
  private final PreviewListener listener;
  private final HttpServer server;
  private final BasePath base;
  private final Object telling = new Object();
  private final Optional<EditPart> edit;
  private final ExecutorService finishing = Executors.newSingleThreadExecutor(Preview::quiet);
  private final Thread following;
  private volatile boolean closed;

  private Preview(
      PreviewOptions options, Watch watch, LiveSite site, LivePages first, PreviewListener listener)
      throws IOException {
    this.watch = watch;
    this.site = site;
    this.listener = listener;
    this.shown = new Shown(first);
    this.base =
        options.basePath().map(BasePath::of).orElseGet(() -> BasePath.ofUrl(first.baseUrl()));
    this.edit =
        options.edit()
            ? Optional.of(
                new EditPart(
                    base.encoded() + OWN + "edit/", options.build().content(), options.language()))
            : Optional.empty();
    this.states = new States(options.language(), options.edit());
    this.server = new PreviewServer(base, shown, events, edit).bind(options.port());
    this.following = new Thread(this::follow, "laurel-preview");
    following.setDaemon(true);
  }

  /**
   * Makes the site and shows it.
   *
   * @throws PortInUse when somebody else listens there
   * @throws IOException when a folder cannot be read
   */
  public static Preview open(PreviewOptions options, Progress progress, PreviewListener listener)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Watch watch = Watch.over(roots(options));
    boolean open = false;
    try {
      LiveSite site = new LiveSite(options.build());
      LivePages first = site.look(Changes.ALL, progress);
      Preview preview = new Preview(options, watch, site, first, listener);
      listener.built(first.result(), first.findings(), System.nanoTime() - begun);
      preview.start();
      open = true;
      return preview;
    } finally {
      if (!open) {
        watch.close();
      }
    }
  }

  /** The port is taken. */
  public static final class PortInUse extends IOException {
    private static final long serialVersionUID = 1;

    PortInUse(BindException cause) {
      super(cause);
    }
  }

  private static List<Path> roots(PreviewOptions options) throws IOException {
    List<Path> roots = new ArrayList<>();
    roots.add(options.build().content().toRealPath());
    if (options.build().templates().isPresent()) {
      roots.add(options.build().templates().get().toRealPath());
    }
    return roots;
  }

  private static Thread quiet(Runnable work) {
    Thread thread = new Thread(work, "laurel-finish");
    thread.setDaemon(true);
    return thread;
  }

  private void start() {
    events.tell(states.good(shown.pages().findings()));
    server.start();
    following.start();
  }

  /** Where it is shown. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + base.encoded());
  }

  /** Where its records can be edited, token included; empty unless that was asked for. */
  public Optional<URI> editing() {
    return edit.map(part -> address().resolve(part.start()));
  }

  private void follow() {
    Changes waiting = Changes.NONE;
    Future<?> finish = finishing.submit(this::finish);
    try {
      while (!closed) {
        Changes fresh = noticed();
        if (fresh.any()) {
          finish.cancel(true);
          waiting = look(waiting.and(fresh));
          finish = finishing.submit(this::finish);
        }
      }
    } catch (InterruptedException | ClosedWatchServiceException end) {
      finish.cancel(true);
    } catch (RejectedExecutionException end) {
      // closed in between
    }
  }

  /** Where watching fails, as on a folder that vanishes just now, anything may have changed. */
  private Changes noticed() throws InterruptedException {
    try {
      return watch.next(WAIT_MILLIS);
    } catch (IOException e) {
      Thread.sleep(AGAIN_MILLIS);
      return Changes.ALL;
    }
  }

  /** What is left to be looked at: nothing, or where that failed, the same again. */
  private Changes look(Changes noticed) throws InterruptedException {
    Changes changes = noticed;
    long begun = System.nanoTime();
    try {
      Optional<LivePages> early = site.glance(changes);
      if (early.isPresent()) {
        show(early.get());
        changes = changes.and(rest());
      }
      LivePages pages = site.look(changes, Progress.SILENT);
      show(pages);
      listener.built(pages.result(), pages.findings(), System.nanoTime() - begun);
      return Changes.NONE;
    } catch (IOException | RuntimeException e) {
      return failed(e, changes);
    } catch (StackOverflowError e) {
      return failed(new IllegalStateException(e), changes);
    }
  }

  /** Leaves the machine to whoever looks; what changes meanwhile is planned with the rest. */
  private Changes rest() throws InterruptedException {
    try {
      return events.heard() ? watch.next(REST_MILLIS) : Changes.NONE;
    } catch (IOException e) {
      return Changes.ALL;
    }
  }

  private Changes failed(Exception reason, Changes changes) {
    synchronized (telling) {
      events.tell(states.failed(reason, shown.pages().findings()));
    }
    listener.failed(reason);
    return changes;
  }

  private void show(LivePages pages) {
    synchronized (telling) {
      shown.show(pages);
      events.tell(states.good(pages.findings()));
    }
  }

  private void finish() {
    LivePages pages = shown.pages();
    try {
      if (events.heard()) {
        Thread.sleep(REST_MILLIS);
      }
      if (pages.finish()) {
        tell(pages);
      }
    } catch (InterruptedException newer) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      listener.failed(e);
    } catch (StackOverflowError e) {
      listener.failed(new IllegalStateException(e));
    }
  }

  /** Tells of a state what it has found since, unless there is a newer one. */
  private void tell(LivePages pages) {
    synchronized (telling) {
      if (pages == shown.pages()) {
        events.tell(states.good(pages.findings()));
        listener.told(pages.findings());
      }
    }
  }

  /** Ends it and what it is doing; whoever is being answered is let go. */
  @Override
  public void close() throws IOException {
    closed = true;
    events.end();
    following.interrupt();
    finishing.shutdownNow();
    server.stop(0);
    try {
      following.join(END_MILLIS);
      finishing.awaitTermination(END_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    watch.close();
  }

  /** Waits until it is closed. */
  public void await() throws InterruptedException {
    following.join();
  }
}
