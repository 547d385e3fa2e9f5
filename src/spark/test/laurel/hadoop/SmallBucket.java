package laurel.hadoop;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server of its own that speaks S3 on the loopback address, with what it stores in its memory:
 * S3Proxy, fetched by {@code src/spark/s3/pom.xml}.
 */
public final class SmallBucket implements AutoCloseable {
  private static final Path SERVER = Path.of(System.getProperty("laurel.built"), "s3");
  private static final int SECONDS = 60;

  private final Process server;
  private final URI endpoint;

  private SmallBucket(Process server, URI endpoint) {
    this.server = server;
    this.endpoint = endpoint;
  }

  /**
   * Starts it, and tells Hadoop in this process of it; its settings and what it says lie in a
   * folder.
   */
  public static SmallBucket in(Path folder) throws IOException, InterruptedException {
    URI endpoint = URI.create("http://127.0.0.1:" + freePort());
    Path settings = Files.createDirectories(folder).resolve("s3proxy.conf");
    Files.write(
        settings,
        List.of(
            "s3proxy.authorization=none",
            "s3proxy.endpoint=" + endpoint,
            "jclouds.provider=transient-nio2"));
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                SERVER + "/*",
                "org.gaul.s3proxy.Main",
                "--properties",
                settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("s3proxy.log").toFile())
            .start();
    SmallBucket bucket = new SmallBucket(server, endpoint);
    bucket.create();
    bucket.settings().forEach(System::setProperty);
    return bucket;
  }

  /** The address of a file or folder in it. */
  public String address(String path) {
    return "s3a://" + name() + path;
  }

  /** Its own: Hadoop keeps connections of a process by the name of the bucket alone. */
  private String name() {
    return "laurel-" + endpoint.getPort();
  }

  /** What Hadoop has to be told to find it, as {@code spark-submit --conf} is given it. */
  public Map<String, String> settings() {
    return Map.of(
        "spark.hadoop.fs.s3a.endpoint", endpoint.toString(),
        "spark.hadoop.fs.s3a.endpoint.region", "us-east-1",
        "spark.hadoop.fs.s3a.attempts.maximum", "2",
        "spark.hadoop.fs.s3a.retry.limit", "2",
        "spark.hadoop.fs.s3a.path.style.access", "true",
        "spark.hadoop.fs.s3a.access.key", "anybody",
        "spark.hadoop.fs.s3a.secret.key", "anything");
  }

  private void create() throws IOException, InterruptedException {
    HttpRequest put =
        HttpRequest.newBuilder(endpoint.resolve("/" + name()))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    for (int i = 0; i < SECONDS * 10 && server.isAlive(); i++) {
      try {
        HttpClient.newHttpClient().send(put, HttpResponse.BodyHandlers.discarding());
        return;
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(100); // it has not begun to listen
      }
    }
    close();
    throw new IOException("the server does not answer: see its log");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    settings().keySet().forEach(System::clearProperty);
    server.destroyForcibly();
  }
}
