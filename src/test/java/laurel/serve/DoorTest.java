package laurel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import org.junit.jupiter.api.Test;

/** Who may come in. */
class DoorTest {
  private static Headers from(String host) {
    Headers headers = new Headers();
    headers.add("Host", host);
    headers.add("Origin", "http://" + host);
    return headers;
  }

  @Test
  void portEightyIsNotSaid() {
    Door door = new Door(80);
    assertThat(door.knows(from("localhost"))).isTrue();
    assertThat(door.own(from("127.0.0.1"))).isTrue();
    assertThat(door.knows(from("example.org"))).isFalse();
  }

  @Test
  void anyOtherPortIsSaid() {
    assertThat(new Door(8080).knows(from("localhost:8080"))).isTrue();
    assertThat(new Door(8080).knows(from("localhost"))).isFalse();
  }
}
