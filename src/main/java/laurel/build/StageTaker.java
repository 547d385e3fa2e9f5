package laurel.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import laurel.cache.Fingerprint;
import laurel.export.Output;
import laurel.output.SitePath;
import laurel.output.Stage;

/** Puts the files of a site on a stage. */
record StageTaker(Stage stage) implements Taker {
  @Override
  public boolean keep(String path, Fingerprint key) {
    return stage.keep(new SitePath(path), key);
  }

  @Override
  public boolean stands(String path, Fingerprint key) {
    return stage.stands(new SitePath(path), key);
  }

  @Override
  public Optional<Path> earlier(String path) {
    return stage.earlier(new SitePath(path));
  }

  @Override
  public void take(String path, byte[] bytes) throws IOException {
    stage.put(new SitePath(path), bytes);
  }

  @Override
  public void take(String path, Fingerprint key, byte[] bytes) throws IOException {
    stage.put(new SitePath(path), key, bytes);
  }

  @Override
  public void stream(Output output) throws IOException {
    stage.put(new SitePath(output.path()), output.body()::writeTo);
  }
}
