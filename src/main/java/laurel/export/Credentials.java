package laurel.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /**
   * The same as a script, with the marks of what the credentials that stand say: a page that was
   * opened from a USB stick can read no other file.
   */
  public static final String SCRIPT = "status.js";

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
    Map<String, List<Certificate>> rounds = new TreeMap<>(Comparator.naturalOrder());
    Certificate.of(catalogue)
        .forEach(c -> rounds.computeIfAbsent(c.round(), r -> new ArrayList<>()).add(c));
    return Stream.concat(
        Stream.of(output(ISSUER, key.issuer().did())),
        rounds.entrySet().stream().flatMap(round -> of(round.getKey(), round.getValue())));
  }

  /** What a round's awards have brought, and what of it holds. */
  private Stream<Output> of(String round, List<Certificate> certificates) {
    List<Output> outputs = new ArrayList<>();
    SortedSet<String> standing = new TreeSet<>();
    for (Certificate c : certificates) {
      if (c.revoked().isEmpty()) {
        String text = json(json -> credential(c, json));
        standing.add(Statement.of(text).mark());
        outputs.add(output(c.path() + "/" + FILE, Jws.sign(key, text)));
      }
    }
    String status = Jws.sign(key, json(json -> statusList(round, certificates, json)));
    outputs.add(output(status(round), status));
    String script = "laurelStatus('" + status + "','" + String.join(" ", standing) + "');";
    outputs.add(output("rounds/" + round + "/" + SCRIPT, script));
    return outputs.stream();
  }

  private static Output output(String path, String text) {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.US_ASCII);
    return new Output(path, out -> out.write(bytes));
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
    json.text("sub", holders(c));
    json.object(
        "credentialSubject",
        subject -> {
          subject.text("id", holders(c));
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

  /** Open Badges asks for an id or an identity; this one leads to the page and names nobody. */
  private String holders(Certificate c) {
    return address(c.path()) + "#holders";
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
