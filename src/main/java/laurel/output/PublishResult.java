package laurel.output;

import java.util.List;

/**
 * What a publication has changed. Paths are below the output folder, sorted.
 *
 * @param written files that are new or different
 * @param unchanged files that were left as they were, with their times
 * @param bytes the size of what was written
 * @param removed files of the earlier site that the new one does not have
 * @param restored files of ours that somebody had changed or removed by hand and that are right
 *     again; they count as written too, unless the new site does not have them
 * @param foreign files and folders in the output folder that are not ours, and were left alone
 */
public record PublishResult(
    int written,
    int unchanged,
    long bytes,
    List<String> removed,
    List<String> restored,
    List<String> foreign) {

  public PublishResult {
    removed = List.copyOf(removed);
    restored = List.copyOf(restored);
    foreign = List.copyOf(foreign);
  }
}
