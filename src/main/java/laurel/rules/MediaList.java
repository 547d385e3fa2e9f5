package laurel.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.read.Node;
import laurel.read.RawFile;
import laurel.text.Names;

/**
 * The files of one kind that a record has: those in its folder, and what the record says of each. A
 * record that lists them all also says their order; else it is that of the names, 2 before 10.
 */
final class MediaList {
  /** What lies beside a video and is none. */
  static final List<String> BESIDE_VIDEO = List.of(".vtt", ".srt");

  private final String key;
  private final Form form;
  private final Folder folder;

  /** One of them. */
  record Item(RawFile file, Optional<Form> entry) {
    /** Where to point: the entry, or the file where the record has none. */
    Location at() {
      return entry.map(e -> e.at("file")).orElse(Location.of(file.shown()));
    }

    /** What the record says, or empty. */
    String said(String field) {
      return entry.map(e -> e.text(field)).orElse("");
    }

    /** The caption as said, or made of the file's name. */
    String caption(Collection<String> hidden) {
      String said = said("caption");
      return said.isEmpty() ? Caption.of(file.within(), hidden) : said;
    }

    /** Those who can be seen or heard in it: names, or ids of records of their own. */
    List<String> people() {
      return entry.stream()
          .flatMap(e -> e.texts("people").stream())
          .map(Node.Text::value)
          .map(Names::person)
          .toList();
    }
  }

  MediaList(String key, Form form, Folder folder) {
    this.key = key;
    this.form = form;
    this.folder = folder;
  }

  /** The items; a file that is listed but missing is reported. */
  List<Item> items(Collection<String> endings) {
    Map<String, Item> listed = listed();
    List<RawFile> inFolder =
        folder.below(key).stream()
            .filter(f -> endings.stream().noneMatch(ending -> endsWith(f, ending)))
            .toList();
    boolean all = inFolder.stream().allMatch(f -> listed.containsKey(f.within()));
    if (all) {
      return List.copyOf(listed.values());
    }
    Map<String, Item> items = new LinkedHashMap<>();
    inFolder.forEach(
        f -> items.put(f.within(), listed.getOrDefault(f.within(), new Item(f, Optional.empty()))));
    listed.forEach(items::putIfAbsent);
    List<Item> ordered = new ArrayList<>(items.values());
    ordered.sort((a, b) -> Natural.ORDER.compare(a.file().within(), b.file().within()));
    return ordered;
  }

  /** Endings are one, however they are written. */
  private static boolean endsWith(RawFile file, String ending) {
    int from = file.within().length() - ending.length();
    return file.within().regionMatches(true, from, ending, 0, ending.length());
  }

  private Map<String, Item> listed() {
    Map<String, Item> listed = new LinkedHashMap<>();
    for (Form entry : form.records(key)) {
      Optional<RawFile> file = folder.named(entry, "file", key);
      if (file.isEmpty()) {
        entry.require("file");
        continue;
      }
      Item item = new Item(file.get(), Optional.of(entry));
      if (listed.putIfAbsent(file.get().within(), item) != null) {
        entry.report(FindingKind.MEDIA_LISTED_TWICE, "file", file.get().within());
      }
    }
    return listed;
  }
}
