package laurel.work;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Starts classes of ours in a process of their own: the same Java, the same class path. */
public final class OwnJava {
  /** Where a process keeps what others of its kind may use as well. */
  private static final List<String> HANDED_ON =
      List.of("java.io.tmpdir", "org.bytedeco.javacpp.cachedir");

  private OwnJava() {}

  /**
   * The command that starts a class.
   *
   * @param options for Java itself, e.g. {@code -Xmx512m}
   * @param arguments for the class
   */
  public static List<String> command(List<String> options, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    for (String name : HANDED_ON) {
      String value = System.getProperty(name);
      if (value != null) {
        command.add("-D" + name + "=" + value);
      }
    }
    command.addAll(List.of("-Xshare:auto", "-Xlog:disable", "-Dfile.encoding=UTF-8", "-cp"));
    command.add(classPath(main.getClassLoader()));
    command.add(main.getName());
    command.addAll(arguments);
    return command;
  }

  /** What this program was started with may not be all: engines add jars as they go. */
  private static String classPath(ClassLoader loader) {
    Set<String> places = new LinkedHashSet<>();
    for (ClassLoader each = loader; each != null; each = each.getParent()) {
      if (each instanceof URLClassLoader added) {
        for (URL url : added.getURLs()) {
          place(url, places);
        }
      }
    }
    places.add(System.getProperty("java.class.path"));
    return String.join(File.pathSeparator, places);
  }

  private static void place(URL url, Set<String> places) {
    if (!url.getProtocol().equals("file")) {
      return;
    }
    try {
      places.add(Path.of(url.toURI()).toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      // not a place on this disk: Java would not find a class there either
    }
  }
}
