package laurel.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A folder of invented submissions, one folder a unit, called 单位+名称+联系人, in all {@link Layout}s.
 *
 * @param expected the values of each record, by its title
 * @param files where each form lies, by its title
 */
public record Submissions(Map<String, Map<String, String>> expected, Map<String, String> files) {

  /** Writes them. */
  public static Submissions write(Path folder, int count) throws IOException {
    Map<String, Map<String, String>> expected = new LinkedHashMap<>();
    Map<String, String> files = new LinkedHashMap<>();
    Layout[] layouts = Layout.values();
    for (int i = 0; i < count; i++) {
      Sample sample = Sample.of(i);
      Layout layout = layouts[i % layouts.length];
      String title = sample.expected().get("title");
      String unit = sample.expected().get("unit");
      Path own = folder.resolve(unit + "+" + title + "+鲍知微");
      Files.createDirectories(own.resolve("照片"));
      String name = "申报表." + layout.ending();
      Files.write(own.resolve(name), layout.file(sample));
      for (String photo : new String[] {"整体", "细节", "应用"}) {
        String bytes = photo + i;
        Files.writeString(
            own.resolve("照片/" + unit + "+" + photo + ".jpg"), bytes, StandardCharsets.UTF_8);
      }
      expected.put(title, sample.expected());
      files.put(title, layout + " " + folder.relativize(own.resolve(name)));
    }
    return new Submissions(expected, files);
  }

  /** Where a form lies, with its layout. */
  public String file(String title) {
    return files.get(title);
  }

  /** A content folder with the programmes of the demo and nothing else. */
  public Path content(Path content) throws IOException {
    return emptyContent(content);
  }

  /** A content folder with the programmes of the demo and nothing else. */
  public static Path emptyContent(Path content) throws IOException {
    Files.createDirectories(content.resolve("programmes"));
    for (String id : new String[] {"hz-2022", "ah-2024-chengguo", "ah-2024-luyan"}) {
      Files.copy(
          Path.of("content/programmes", id + ".yaml"),
          content.resolve("programmes").resolve(id + ".yaml"));
    }
    Files.copy(Path.of("content/site.yaml"), content.resolve("site.yaml"));
    return content;
  }

  /** For {@code bench/intake}: content folder, folder to write into, number of submissions. */
  public static void main(String[] words) throws IOException {
    emptyContent(Path.of(words[0]));
    write(Path.of(words[1]), Integer.parseInt(words[2]));
  }
}
