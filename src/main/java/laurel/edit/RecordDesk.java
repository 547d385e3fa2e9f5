package laurel.edit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;
import laurel.diag.Finding;
import laurel.diag.FindingLog;
import laurel.edit.RecordText.ByHand;
import laurel.place.WholeFile;
import laurel.probe.MediaProbe;
import laurel.read.ContentFolder;
import laurel.read.RawContent;
import laurel.read.RawKind;
import laurel.read.RecordReader;
import laurel.read.RecordSource;
import laurel.read.schema.KeyTable;
import laurel.read.schema.Schema;
import laurel.rules.Asked;
import laurel.rules.Rules;

/**
 * Where achievements and lessons are opened, checked and saved. A file that somebody else has
 * changed since it was opened is not written over: whoever comes second is shown both versions.
 */
public final class RecordDesk {
  private static final int REMEMBERED = 64;
  private static final int LARGEST = 4 << 20;

  private final Path content;
  private final Map<String, RecordText> opened =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RecordText> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** The desk of a content folder. */
  public RecordDesk(Path content) {
    this.content = content;
  }

  /**
   * An opened record.
   *
   * @param key path below the content folder, e.g. {@code lessons/shaft}
   * @param version of the file, to be handed back when it is saved
   * @param values by path, see {@link RecordText}
   * @param programmes ids and names to choose from
   */
  public record Sheet(
      String key,
      String version,
      KeyTable table,
      Map<String, String> values,
      Asked asked,
      Map<String, String> programmes) {}

  /** How saving ended. */
  public sealed interface Saving {
    /** Written, or nothing to write. */
    record Done(String version) implements Saving {}

    /**
     * Somebody else was first; nothing was written.
     *
     * @param sheet the file as it is now
     * @param base values as they were when it was opened; empty where that is forgotten
     */
    record Stale(Sheet sheet, Optional<Map<String, String>> base) implements Saving {}

    /** The file is written in a way in which single values cannot be changed. */
    record Refused() implements Saving {}

    /** There is no such field; no form of ours asked for it. */
    record NoField(String path) implements Saving {}

    /** The disk did not take it: it is full or may not be written. The file is as it was. */
    record Unwritable() implements Saving {}
  }

  /** The keys of all records that there are, with the names of their files. */
  public List<String> records() throws IOException {
    RawContent raw = ContentFolder.read(content, new FindingLog());
    return Stream.concat(raw.achievements().stream(), raw.lessons().stream())
        .map(RecordSource::key)
        .toList();
  }

  /** Opens a record; empty where there is none, or none that can be edited here. */
  public synchronized Optional<Sheet> open(String key) throws IOException {
    RawContent raw = ContentFolder.read(content, new FindingLog());
    Optional<RecordSource> source = source(raw, key);
    return source.isEmpty() ? Optional.empty() : sheet(raw, source.get());
  }

  private Optional<Sheet> sheet(RawContent raw, RecordSource source) {
    Optional<RecordText> text = text(source);
    Optional<Map<String, String>> values = text.flatMap(RecordText::values);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    String version = version(text.get());
    opened.put(source.key() + version, text.get());
    Rules rules = rules(raw);
    return Optional.of(
        new Sheet(
            source.key(),
            version,
            text.get().table(),
            values.get(),
            rules.asked(values.get().getOrDefault("programme", "")),
            rules.programmes()));
  }

  /**
   * What the rules say of a record by itself, if its values were these; empty where that cannot be
   * told, because the file cannot be read or single values of it cannot be changed.
   *
   * @param changes by path
   */
  public Optional<List<Finding>> check(String key, Map<String, String> changes) throws IOException {
    RawContent raw = ContentFolder.read(content, new FindingLog());
    Optional<RecordSource> source = source(raw, key);
    Optional<RecordText> text = source.isEmpty() ? Optional.empty() : text(source.get());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    FindingLog log = new FindingLog();
    try {
      String changed = text.get().with(changes).text();
      Rules rules = rules(raw);
      RecordReader.read(source.get(), changed, log)
          .ifPresent(
              record -> {
                if (record.kind() == RawKind.LESSON) {
                  rules.lesson(record, log);
                } else {
                  rules.achievement(record, log);
                }
              });
    } catch (ByHand e) {
      return Optional.empty();
    }
    return Optional.of(log.findings());
  }

  /**
   * Saves values; what is not named stays as it stands in the file. Empty where there is no such
   * record, or its file cannot be read just now: nothing was written.
   *
   * @param version that was opened
   * @param values by path; an empty text takes a value away
   */
  public synchronized Optional<Saving> save(String key, String version, Map<String, String> values)
      throws IOException {
    RawContent raw = ContentFolder.read(content, new FindingLog());
    Optional<RecordSource> source = source(raw, key);
    Optional<RecordText> now = source.isEmpty() ? Optional.empty() : text(source.get());
    if (now.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> none = values.keySet().stream().filter(p -> !now.get().may(p)).findFirst();
    if (none.isPresent()) {
      return Optional.of(new Saving.NoField(none.get()));
    }
    if (!version(now.get()).equals(version)) {
      if (now.get().says(values)) {
        return Optional.of(new Saving.Done(version(now.get())));
      }
      Optional<Map<String, String>> base =
          Optional.ofNullable(opened.get(key + version)).flatMap(RecordText::values);
      return sheet(raw, source.get()).map(sheet -> new Saving.Stale(sheet, base));
    }
    return Optional.of(save(source.get().data().file(), now.get(), values));
  }

  private static Saving save(Path file, RecordText now, Map<String, String> values) {
    try {
      RecordText changed = now.with(values);
      if (!changed.equals(now)) {
        WholeFile.write(file, changed.text());
      }
      return new Saving.Done(version(changed));
    } catch (ByHand e) {
      return new Saving.Refused();
    } catch (IOException e) {
      return new Saving.Unwritable();
    }
  }

  private static Optional<RecordSource> source(RawContent raw, String key) {
    return Stream.concat(raw.achievements().stream(), raw.lessons().stream())
        .filter(s -> s.key().equals(key))
        .findFirst();
  }

  private static Rules rules(RawContent raw) {
    return new Rules(raw, (file, kind) -> MediaProbe.look(file.file(), kind), new FindingLog());
  }

  /** The file's text, its byte order mark included; empty where it is no UTF-8, or not readable. */
  private static Optional<RecordText> text(RecordSource source) {
    Path file = source.data().file();
    try {
      if (Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      boolean json = source.data().within().toLowerCase(Locale.ROOT).endsWith(".json");
      return Optional.of(new RecordText(text, Schema.of(source.kind()), json));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String version(RecordText text) {
    return Fingerprint.of(text.text().getBytes(StandardCharsets.UTF_8)).toString();
  }
}
