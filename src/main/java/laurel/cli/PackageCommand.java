package laurel.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import laurel.build.BuildResult;
import laurel.build.PackageBuild;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.TextReport;
import laurel.model.PackageForm;

/** {@code laurel package}: a published lesson as a package for learning systems. */
final class PackageCommand implements Command {
  @Override
  public String name() {
    return "package";
  }

  @Override
  public String operands() {
    return "LESSON [FILE.zip]";
  }

  @Override
  public Set<Option> options() {
    Set<Option> options = EnumSet.copyOf(SiteOptions.READING);
    options.addAll(Set.of(Option.FORM, Option.QUIET));
    return options;
  }

  @Override
  public Exit run(Arguments arguments, Console console) throws WrongUsage, IOException {
    List<String> words = arguments.operands();
    if (words.isEmpty() || words.size() > 2) {
      throw new WrongUsage("value-missing", operands());
    }
    String lesson = words.get(0);
    PackageForm form = form(arguments);
    Path file = Arguments.place(words.size() > 1 ? words.get(1) : lesson + "-" + form.file());
    try (ProgressLine progress = ProgressLine.of(arguments, console)) {
      BuildResult result =
          new PackageBuild(SiteOptions.of(arguments), progress).make(lesson, form, file);
      List<Finding> stopped =
          result.findings().stream()
              .filter(f -> f.kind() == FindingKind.OUTPUT_PRIVATE_NUMBER)
              .toList();
      if (stopped.isEmpty()) {
        console.out().println(file);
      } else {
        console.err().print(new TextReport(console.language()).print(stopped));
      }
      return result.hasErrors() ? Exit.CONTENT_ERRORS : Exit.OK;
    } catch (PackageBuild.UnknownLesson e) {
      throw new WrongUsage("unknown-lesson", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static PackageForm form(Arguments arguments) throws WrongUsage {
    String key = arguments.value(Option.FORM).orElse(PackageForm.SCORM_2004.key());
    return Arrays.stream(PackageForm.values())
        .filter(form -> form.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new WrongUsage("bad-form", key));
  }
}
