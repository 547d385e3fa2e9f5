package laurel.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.cache.Places.Place;
import laurel.cache.SightingTable.Seen;
import laurel.cache.Sightings.Looks;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Tables of numbers answer as the maps that they stand for. */
class PlacesTest {

  /** Of few different low halves, so that many keys want one place. */
  private static Fingerprint key(int number) {
    return new Fingerprint(number, number % 5 == 0 ? 64L * number : number % 7);
  }

  @Property(tries = 1_000)
  void placesAnswerAsAMapAndASetWould(
      @ForAll @Size(max = 400) List<@IntRange(min = 1, max = 300) Integer> steps) {
    Places places = new Places();
    Map<Fingerprint, Place> map = new HashMap<>();
    Set<Fingerprint> used = new HashSet<>();
    for (int i = 0; i < steps.size(); i++) {
      Fingerprint key = key(steps.get(i));
      Place place = new Place((1L << 40) + i, i);
      switch (i % 5) {
        case 0 -> {
          places.remove(key);
          map.remove(key);
          used.remove(key);
        }
        case 1 -> {
          places.use(key);
          used.addAll(map.containsKey(key) ? Set.of(key) : Set.of());
        }
        default -> {
          places.put(key, place, i % 2 == 0);
          map.put(key, place);
          used.remove(key);
          used.addAll(i % 2 == 0 ? Set.of(key) : Set.of());
        }
      }
      assertThat(places.get(key)).isEqualTo(map.get(key));
      assertThat(places.used(key)).isEqualTo(used.contains(key));
    }
    Map<Fingerprint, Place> all = new HashMap<>();
    Set<Fingerprint> asked = new HashSet<>();
    places.each(
        (key, place, wasUsed) -> {
          all.put(key, place);
          asked.addAll(wasUsed ? Set.of(key) : Set.of());
        });
    assertThat(all).isEqualTo(map);
    assertThat(asked).isEqualTo(used);
    assertThat(places.size()).isEqualTo(map.size());
  }

  @Property(tries = 500)
  void whatWasSeenIsReadAsItWasWritten(
      @ForAll @Size(max = 400) List<@IntRange(min = 1, max = 300) Integer> files) {
    SightingTable table = new SightingTable();
    Map<Fingerprint, Seen> seen = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      Fingerprint name = key(files.get(i));
      Looks looks = new Looks(i, files.get(i), -i);
      Seen now = new Seen(looks, new Fingerprint(i, -i));
      table.put(name, now);
      seen.put(name, now);
    }
    SightingTable again = SightingTable.read(ByteBuffer.wrap(table.written(false, 200)));
    assertThat(again.written(true, Long.MAX_VALUE)).isEmpty(); // nobody has asked yet
    seen.forEach(
        (name, now) -> {
          assertThat(table.get(name)).isEqualTo(now);
          assertThat(again.get(name)).isEqualTo(now.looks().modified() <= 200 ? now : null);
        });
    assertThat(SightingTable.read(ByteBuffer.wrap(again.written(true, 200))).get(key(301)))
        .isNull();
  }
}
