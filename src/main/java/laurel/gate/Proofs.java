package laurel.gate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import laurel.dossier.AchievementDossier.Evidence;
import laurel.model.MediaRef.MediaKind;
import laurel.model.Photo;
import laurel.review.Papers.Proof;

/**
 * Documents that prove something, for a jury. Pictures are made anew; a PDF is handed out as it is,
 * for its pages are the proof; what else there may be (Word files with their makers' names, a
 * program under another name) stays in the office. None is handed to a jury that must not know who
 * sent it: a patent names its owner, and no program can hide that.
 */
final class Proofs {
  private final String code;
  private final Veil veil;
  private final boolean blind;
  private final Originals originals;
  private final Map<String, Path> handouts;

  Proofs(String code, Veil veil, boolean blind, Originals originals, Map<String, Path> handouts) {
    this.code = code;
    this.veil = veil;
    this.blind = blind;
    this.originals = originals;
    this.handouts = handouts;
  }

  List<Proof> of(List<Evidence> evidence) {
    List<Proof> proofs = new ArrayList<>();
    for (Evidence each : evidence) {
      proofs.add(proof(each, proofs.size() + 1));
    }
    return proofs;
  }

  private Proof proof(Evidence evidence, int number) {
    String title = veil.over(evidence.title());
    String form = form(evidence.file());
    if (blind) {
      return new Proof("", form, Optional.empty(), Optional.empty());
    }
    if (form.equals("JPEG") || form.equals("PNG")) {
      Photo photo =
          new Photo(
              originals.add(
                  Entries.owner(code), MediaKind.PHOTO, evidence.file(), evidence.shown()),
              title,
              title);
      return new Proof(title, form, Optional.of(photo), Optional.empty());
    }
    if (form.equals("PDF")) {
      String path = Entries.owner(code) + "/proof-" + number + ".pdf";
      handouts.put(path, evidence.file());
      return new Proof(title, form, Optional.empty(), Optional.of(path));
    }
    return new Proof(title, form, Optional.empty(), Optional.empty());
  }

  /** What a file is, by its first bytes; by the end of its name where those tell nothing. */
  private static String form(Path file) {
    String head = head(file);
    if (head.startsWith("25504446")) {
      return "PDF";
    }
    if (head.startsWith("ffd8ff")) {
      return "JPEG";
    }
    if (head.startsWith("89504e47")) {
      return "PNG";
    }
    String name = String.valueOf(file.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    return ending.matches("[A-Z0-9]{2,4}") && !ending.matches("PDF|JPE?G|PNG") ? ending : "?";
  }

  private static String head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return HexFormat.of().formatHex(in.readNBytes(4));
    } catch (IOException e) {
      return "";
    }
  }
}
