package laurel.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.diag.Location;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Fields answer as maps would, few or many. */
class GatheringTest {
  private static final Location AT = Location.of("f", 1, 1);

  @Property(tries = 300)
  void whatCameFirstUnderAKeyStays(
      @ForAll @Size(max = 120) List<@IntRange(max = 60) Integer> keys) {
    Gathering gathering = new Gathering();
    Map<String, Node> nodes = new LinkedHashMap<>();
    Map<String, Location> places = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      String key = "k" + keys.get(i);
      Node node = new Node.Text(String.valueOf(i), AT);
      Location place = Location.of("f", i + 1, 1);
      assertThat(gathering.add(key, node, place)).isEqualTo(!nodes.containsKey(key));
      nodes.putIfAbsent(key, node);
      places.putIfAbsent(key, place);
      assertThat(gathering.node(key)).isEqualTo(nodes.get(key));
      assertThat(gathering.place(key)).isEqualTo(places.get(key));
    }
    assertThat(gathering.node("other")).isNull();
    Node.Fields fields = gathering.fields(AT);
    assertThat(fields.entries()).containsExactlyEntriesOf(nodes).isEqualTo(nodes);
    assertThat(fields.keyPlaces()).containsExactlyEntriesOf(places).hasSameHashCodeAs(places);
    for (int i = 0; i <= 61; i++) {
      assertThat(fields.get("k" + i)).isEqualTo(new Node.Fields(nodes, places, AT).get("k" + i));
    }
  }

  @Property(tries = 100)
  void anotherValueTakesThePlaceOfTheFirst(@ForAll @IntRange(min = 1, max = 60) int many) {
    Gathering gathering = new Gathering();
    for (int i = 0; i < many; i++) {
      gathering.add("k" + i, new Node.Text("", AT), AT);
    }
    gathering.replace("k" + (many - 1), new Node.Text("x", AT));
    assertThat(gathering.fields(AT).text("k" + (many - 1)).orElseThrow().value()).isEqualTo("x");
    assertThat(gathering.fields(AT).entries()).hasSize(many);
  }
}
