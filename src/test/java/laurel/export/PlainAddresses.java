package laurel.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import laurel.model.RecordRef;

/** Addresses as the site has them. */
record PlainAddresses(Optional<String> base) implements Addresses {
  static final PlainAddresses KNOWN =
      new PlainAddresses(Optional.of("https://wuxiao.example.invalid/hall/"));

  @Override
  public String record(RecordRef record) {
    return page(record.kind().folder(), record.id());
  }

  @Override
  public String unit(String id) {
    return page("units", id);
  }

  @Override
  public String person(String id) {
    return page("people", id);
  }

  @Override
  public String round(String id) {
    return page("rounds", id);
  }

  private static String page(String folder, String id) {
    return folder + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "/index.html";
  }
}
