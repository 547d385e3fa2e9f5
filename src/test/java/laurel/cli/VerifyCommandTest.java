package laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code keygen} and {@code verify} as they are typed: every answer, every exit code. */
class VerifyCommandTest extends Terminal {
  private static final String NUMBER = "SZ2024-0001-7K3M";

  @TempDir Path folder;

  @BeforeEach
  void aSiteOfOneAward() throws IOException {
    write("content/site.yaml", "title: 示例\nbaseUrl: https://a.example/b/\norganisers: [示例市总工会]\n");
    write(
        "content/programmes/p.yaml",
        "name: 示例活动\nyear: 2024\ncategories: [{key: invention, name: 小发明}]\n");
    write(
        "content/achievements/a/achievement.yaml",
        "title: 一号成果\ncategory: 小发明\nprogramme: p\nunit: 示例厂\n");
    write(
        "content/rounds/1.yaml",
        "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [{achievement: a, certificate: "
            + NUMBER
            + "}]\n");
  }

  @Test
  void aCertificateIsValidByFileByAddressAndByPath() throws IOException {
    sign();
    Path file = keep("mine.jwt");
    for (String operand :
        List.of(
            file.toString(),
            "certificates/" + NUMBER,
            "certificates/" + NUMBER + "/",
            "/certificates/" + NUMBER + "/index.html",
            "https://a.example/b/certificates/" + NUMBER + "/")) {
      assertThat(run("verify", operand)).as(operand).isEqualTo(Exit.OK);
      assertThat(out()).isEqualTo("Valid: " + NUMBER + " 一号成果 奖励, signed by " + issuer() + "\n");
    }
  }

  @Test
  void aChangedOneIsNotValid() throws IOException {
    sign();
    Path file = keep("mine.jwt");
    String[] parts = Files.readString(file).split("\\.", -1);
    Files.writeString(file, parts[0] + "." + parts[1].replace('M', 'N') + "." + parts[2]);
    assertThat(run("verify", file.toString())).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(out())
        .isEqualTo(
            "Not valid, because it is no certificate of this kind, or was changed after it was"
                + " signed.\n");
    Files.write(file, new byte[2 << 20]);
    assertThat(run("verify", file.toString())).isEqualTo(Exit.CONTENT_ERRORS);
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aKeysNameWithoutEndIsNoName() throws IOException {
    sign();
    Path file = keep("mine.jwt");
    String[] parts = Files.readString(file).split("\\.", -1);
    String header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
    String longer = header.replaceFirst("z6Mk", "z6Mk" + "z".repeat(700_000));
    parts[0] = Base64.getUrlEncoder().encodeToString(longer.getBytes(StandardCharsets.UTF_8));
    Files.writeString(file, String.join(".", parts));
    assertThat(run("verify", file.toString())).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(out()).startsWith("Not valid, because it is no certificate of this kind");
  }

  @Test
  void whatCanBeNoFileIsWrongUsage() throws IOException {
    sign();
    for (String operand : List.of("a\0b", " ")) {
      assertThat(run("verify", operand)).isEqualTo(Exit.WRONG_USAGE);
      assertThat(err()).startsWith("\"" + operand + "\": this cannot be the name of a file");
    }
  }

  @Test
  void aRevokedOneSaysSo() throws IOException {
    sign();
    Path file = keep("mine.jwt");
    write(
        "content/rounds/2.yaml",
        "programme: p\ndate: 2024-11-01\nstage: correction\nrevoked: [{achievement: a, reason: 不符}]\n");
    sign();
    assertThat(run("verify", file.toString())).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(out())
        .isEqualTo("Not valid, because the award was revoked: " + NUMBER + " 一号成果 奖励\n");
    assertThat(run("verify", "certificates/" + NUMBER)).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(out())
        .startsWith("Not valid, because there is no credential: the award was revoked");
  }

  @Test
  void aCorrectedOneHasTakenThePlaceOfTheEarlier() throws IOException {
    sign();
    Path file = keep("mine.jwt");
    write(
        "content/rounds/2.yaml",
        """
        programme: p
        date: 2024-11-01
        stage: correction
        awards: [{achievement: a, certificate: SZ2024-0002-AAAA}]
        """);
    sign();
    assertThat(run("verify", file.toString())).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(out()).startsWith("Not valid, because a corrected certificate has taken its place");
    assertThat(run("verify", "certificates/SZ2024-0002-AAAA")).isEqualTo(Exit.OK);
  }

  @Test
  void withAnotherKeyAnEarlierOneIsSomebodyElses() throws IOException {
    sign();
    Path file = keep("mine.jwt");
    String first = issuer();
    Files.delete(folder.resolve("laurel-key.pem"));
    sign();
    assertThat(run("verify", file.toString())).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(out()).isEqualTo("Not valid, because somebody else has signed it: " + first + "\n");
    assertThat(run("verify", file.toString(), "--issuer", first))
        .as("the key is the expected one, but this site's list is signed by the new one")
        .isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(out()).startsWith("Signed by " + first + ", but the site's list");
  }

  @Test
  void anUnsignedOneSaysSo() throws IOException {
    run("build");
    assertThat(run("verify", "certificates/" + NUMBER)).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(out())
        .isEqualTo(
            "Not valid, because there is no credential: the award was revoked or withdrawn, or the"
                + " certificate was never signed. See its page.\n");
  }

  @Test
  void aKeyOfASiteWithoutAnAddressIsTold() throws IOException {
    write("content/site.yaml", "title: 示例\norganisers: [示例市总工会]\n");
    sign();
    assertThat(out())
        .contains(
            "content/site.yaml: warning key.no-address: without a baseUrl a credential cannot say where it"
                + " is checked, so none was made");
    assertThat(folder.resolve("site/certificates/" + NUMBER + "/credential.jwt")).doesNotExist();
  }

  @Test
  void whatIsNotThereIsToldApart() throws IOException {
    sign();
    assertThat(run("verify", "certificates/NONE")).isEqualTo(Exit.COULD_NOT_RUN);
    assertThat(run("verify")).isEqualTo(Exit.WRONG_USAGE);
  }

  @Test
  void theKeyIsItsOwnersAloneAndIsNeverOverwritten() throws IOException {
    assertThat(run("keygen")).isEqualTo(Exit.OK);
    Path key = folder.resolve("laurel-key.pem");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    String before = Files.readString(key);
    assertThat(run("keygen")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(Files.readString(key)).isEqualTo(before);
    assertThat(run("keygen", "--key", folder.resolve("content/k.pem").toString()))
        .isEqualTo(Exit.WRONG_USAGE);
    assertThat(folder.resolve("content/k.pem")).doesNotExist();
  }

  @Test
  void aKeyThatCannotBeWrittenIsNoneAndDoesNotStandInTheWay() throws IOException {
    Path obstacle = Files.createDirectories(folder.resolve(".laurel-key.pem.part/x"));
    assertThat(run("keygen")).isEqualTo(Exit.COULD_NOT_RUN);
    assertThat(folder.resolve("laurel-key.pem")).doesNotExist();
    Files.delete(obstacle);
    assertThat(run("keygen")).isEqualTo(Exit.OK);
  }

  @Test
  void noCommandEverPrintsTheKey() throws IOException {
    run("keygen");
    String key = Files.readString(folder.resolve("laurel-key.pem"));
    List<String> secret =
        key.lines().filter(l -> !l.startsWith("did:") && !l.startsWith("-")).toList();
    assertThat(secret).isNotEmpty().allMatch(line -> line.length() > 20);
    StringBuilder said = new StringBuilder(out() + err());
    Path report = folder.resolve("report.json");
    run("build", "--verbose", "--report", report.toString());
    said.append(out()).append(err()).append(Files.readString(report));
    run("check", "--verbose");
    said.append(out()).append(err());
    run("verify", "certificates/" + NUMBER);
    said.append(out()).append(err());
    Files.writeString(folder.resolve("laurel-key.pem"), key.replace("PRIVATE KEY", "SECRET KEY"));
    run("build", "--verbose");
    said.append(out()).append(err());
    assertThat(said.toString()).doesNotContain(secret);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("laurel-key.pem")) {
          assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
              .as(file.toString())
              .doesNotContain(secret);
        }
      }
    }
  }

  private Exit run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--out", folder.resolve("site").toString()));
    if (!words[0].equals("verify")) {
      all.addAll(List.of("--content", folder.resolve("content").toString()));
    }
    if (words[0].equals("build") || words[0].equals("check")) {
      all.addAll(List.of("--cache", folder.resolve("cache").toString()));
    }
    if (words[0].equals("check")) {
      all.removeAll(List.of("--out", folder.resolve("site").toString()));
    }
    Console console = cleared();
    return new CommandLine(
            List.of(
                new BuildCommand(), new CheckCommand(), new KeygenCommand(), new VerifyCommand()))
        .run(all, console);
  }

  private void sign() throws IOException {
    if (!Files.exists(folder.resolve("laurel-key.pem"))) {
      assertThat(run("keygen")).isEqualTo(Exit.OK);
    }
    assertThat(run("build")).as(err()).isEqualTo(Exit.OK);
  }

  private Path keep(String name) throws IOException {
    return Files.copy(
        folder.resolve("site/certificates/" + NUMBER + "/credential.jwt"), folder.resolve(name));
  }

  private String issuer() throws IOException {
    return Files.readString(folder.resolve("site/certificates/issuer.txt")).strip();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
