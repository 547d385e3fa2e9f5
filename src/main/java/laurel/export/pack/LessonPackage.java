package laurel.export.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.cache.Fingerprint;
import laurel.export.Output;
import laurel.export.ZipWriter;
import laurel.model.Lesson;
import laurel.model.PackageForm;
import laurel.model.PlainText;
import laurel.text.Spaces;

/**
 * A lesson as a learning system takes it in: one page that plays the video and asks the questions,
 * all that it needs, and the form's own description of both.
 *
 * @param address the lesson's own, under which statements speak of it
 * @param passPercent share of right answers that passes
 * @param texts small files by path, the page among them
 * @param media large files by path
 */
public record LessonPackage(
    Lesson lesson,
    String address,
    int passPercent,
    Map<String, byte[]> texts,
    Map<String, Path> media) {
  /** The page that a learning system opens. */
  public static final String PAGE = "index.html";

  public LessonPackage {
    texts = new TreeMap<>(texts);
    media = new TreeMap<>(media);
  }

  /** Writes the package in a form. */
  public void write(PackageForm form, OutputStream out) throws IOException {
    ZipWriter zip = new ZipWriter(out);
    zip.file(manifestName(form), manifest(form));
    for (Map.Entry<String, byte[]> text : texts.entrySet()) {
      zip.file(text.getKey(), file -> file.write(text.getValue()));
    }
    for (Map.Entry<String, Path> file : media.entrySet()) {
      zip.file(file.getKey(), file.getValue());
    }
    zip.finish();
  }

  /** Stands for all that the package in this form is made from. */
  public Fingerprint recipe(PackageForm form) {
    Fingerprint.Builder recipe = Fingerprint.of("package", 1).add(form.key());
    recipe.add(manifestBytes(form)).addAll(media.keySet());
    texts.values().forEach(recipe::add);
    return recipe.build();
  }

  /** What a form says of the package. */
  public byte[] manifestBytes(PackageForm form) {
    ByteArrayOutputStream manifest = new ByteArrayOutputStream();
    try {
      manifest(form).writeTo(manifest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return manifest.toByteArray();
  }

  private static String manifestName(PackageForm form) {
    return form == PackageForm.CMI5 ? "cmi5.xml" : "imsmanifest.xml";
  }

  private Output.Body manifest(PackageForm form) {
    return switch (form) {
      case CMI5 -> out -> Cmi5Manifest.write(this, out);
      case SCORM_12 -> out -> ScormManifest.write12(this, out);
      case SCORM_2004 -> out -> ScormManifest.write2004(this, out);
    };
  }

  /** Every file beside the manifest, sorted. */
  List<String> files() {
    List<String> files = new ArrayList<>(texts.keySet());
    files.addAll(media.keySet());
    files.sort(null);
    return List.copyOf(files);
  }

  /** What the lesson is about, on one line. */
  String description() {
    return Spaces.single(PlainText.of(lesson.synopsis()));
  }
}
