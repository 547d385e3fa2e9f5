package laurel.output;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The files of a list by path, in its order; each is read when it is asked for. */
final class ManifestEntries extends AbstractMap<String, Manifest.Entry> {
  private final Manifest list;

  ManifestEntries(Manifest list) {
    this.list = list;
  }

  @Override
  public boolean containsKey(Object path) {
    return path instanceof String text && list.has(text);
  }

  @Override
  public Manifest.Entry get(Object path) {
    int file = path instanceof String text ? list.find(text) : -1;
    return file < 0 ? null : list.entry(file);
  }

  @Override
  public Set<Map.Entry<String, Manifest.Entry>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, Manifest.Entry>> iterator() {
        return IntStream.range(0, list.size())
            .mapToObj(file -> Map.entry(list.path(file), list.entry(file)))
            .iterator();
      }

      @Override
      public int size() {
        return list.size();
      }
    };
  }
}
