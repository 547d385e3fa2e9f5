package laurel.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import laurel.model.Catalogue;
import laurel.model.Certificate;
import laurel.model.Level;
import laurel.model.Programme;
import laurel.model.UnitName;
import laurel.sign.Bits;
import laurel.sign.Jws;
import laurel.sign.SigningKey;
import laurel.site.SitePath;

/**
 * The certificates as signed credentials: Open Badges 3.0 in the form of W3C Verifiable Credentials
 * 2.0, secured as JWT. They name the units and no person, because a signed copy cannot be taken
 * back when somebody withdraws a consent. A Bitstring Status List for each round tells which were
 * revoked.
 */
public final class Credentials {
  /** The name of a credential in its certificate's folder. */
  public static final String FILE = "credential.jwt";

  /** The name of a round's list of revoked certificates. */
  public static final String STATUS = "status.jwt";

  /** The name of the file that says whose signature the site's certificates bear. */
  public static final String ISSUER = "certificates/issuer.txt";

  private static final List<String> CONTEXT =
      List.of(
          "https://www.w3.org/ns/credentials/v2",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

  private final Catalogue catalogue;
  private final Addresses addresses;
  private final SigningKey key;

  /**
   * @param addresses with a base: a credential is nothing without the address where it is checked
   */
  public Credentials(Catalogue catalogue, Addresses addresses, SigningKey key) {
    this.catalogue = catalogue;
    this.addresses = addresses;
    this.key = key;
  }

  /** Every credential that stands, and every round's list of those that do not. */
  public Stream<Output> all() {
    List<Certificate> certificates = Certificate.of(catalogue);
    Map<String, List<Certificate>> rounds = new TreeMap<>(Comparator.naturalOrder());
    certificates.forEach(
        c -> rounds.computeIfAbsent(c.round(), r -> new java.util.ArrayList<>()).add(c));
    byte[] issuer = (key.issuer().did() + "\n").getBytes(StandardCharsets.US_ASCII);
    Stream<Output> signer = Stream.of(new Output(ISSUER, out -> out.write(issuer)));
    return Stream.of(
            signer,
            certificates.stream()
                .filter(c -> c.revoked().isEmpty())
                .map(c -> output(c.path() + "/" + FILE, json -> credential(c, json))),
            rounds.entrySet().stream()
                .map(
                    round ->
                        output(
                            status(round.getKey()),
                            json -> statusList(round.getKey(), round.getValue(), json))))
        .flatMap(part -> part);
  }

  private Output output(String path, Json.Members members) {
    byte[] signed = (Jws.sign(key, json(members)) + "\n").getBytes(StandardCharsets.US_ASCII);
    return new Output(path, out -> out.write(signed));
  }

  private static String json(Json.Members members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Json.write(out, members);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  private void credential(Certificate c, Json json) throws IOException {
    Programme programme = catalogue.programme(c.programme());
    head(address(c.path()), List.of("VerifiableCredential", "OpenBadgeCredential"), c.on(), json);
    json.text("name", c.title().orElse("") + " " + award(c));
    json.object(
        "credentialSubject",
        subject -> {
          subject.texts("type", List.of("AchievementSubject"));
          subject.object("achievement", badge -> achievement(c, programme, badge));
        });
    json.object(
        "credentialStatus",
        entry -> {
          String list = addresses.base().orElseThrow() + encoded(status(c.round()));
          entry.text("id", list + "#" + c.position());
          entry.text("type", "BitstringStatusListEntry");
          entry.text("statusPurpose", "revocation");
          entry.text("statusListIndex", String.valueOf(c.position()));
          entry.text("statusListCredential", list);
        });
  }

  private void achievement(Certificate c, Programme programme, Json json) throws IOException {
    json.text("id", addresses.absolute(addresses.record(c.record())));
    json.texts("type", List.of("Achievement"));
    json.text("achievementType", "Award");
    json.text("humanCode", c.number());
    json.text("name", c.title());
    json.text(
        "description",
        String.join("、", c.units().stream().map(UnitName::name).toList()) + "；" + award(c));
    json.object("criteria", criteria -> criteria.text("narrative", programme.name()));
  }

  /** The award in the notice's own words. */
  private String award(Certificate c) {
    return c.level()
        .map(Level::name)
        .orElseGet(() -> catalogue.programme(c.programme()).verbs().award());
  }

  private void statusList(String round, List<Certificate> certificates, Json json)
      throws IOException {
    String address = addresses.base().orElseThrow() + encoded(status(round));
    LocalDate from = catalogue.round(round).orElseThrow().date();
    head(address, List.of("VerifiableCredential", "BitstringStatusListCredential"), from, json);
    List<Integer> revoked =
        certificates.stream()
            .filter(c -> c.revoked().isPresent())
            .map(Certificate::position)
            .toList();
    json.object(
        "credentialSubject",
        list -> {
          list.text("id", address + "#list");
          list.text("type", "BitstringStatusList");
          list.text("statusPurpose", "revocation");
          list.text("encodedList", Bits.encode(revoked));
        });
  }

  private void head(String id, List<String> types, LocalDate from, Json json) throws IOException {
    json.texts("@context", CONTEXT);
    json.text("id", id);
    json.texts("type", types);
    json.object(
        "issuer",
        issuer -> {
          issuer.text("id", key.issuer().did());
          issuer.texts("type", List.of("Profile"));
          issuer.text(
              "name", catalogue.site().organisers().stream().findFirst().map(o -> o.name()));
          issuer.text("url", addresses.base());
        });
    json.text("validFrom", from + "T00:00:00Z");
    json.text("iss", key.issuer().did());
    json.text("jti", id);
    json.number("nbf", from.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
  }

  private String address(String folder) {
    return addresses.base().orElseThrow() + encoded(folder + "/");
  }

  private static String status(String round) {
    return "rounds/" + round + "/" + STATUS;
  }

  private static String encoded(String path) {
    String file = path.endsWith("/") ? path + "x" : path;
    String link = new SitePath(file).from(SitePath.page(""));
    return path.endsWith("/") ? link.substring(0, link.length() - 1) : link;
  }
}
