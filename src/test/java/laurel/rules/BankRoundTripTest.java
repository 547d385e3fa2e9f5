package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import laurel.dossier.BankQuestion;
import laurel.export.bank.BankFile;
import laurel.export.bank.BankFiles;
import laurel.export.bank.BankPicture;
import laurel.intake.BankYaml;
import laurel.intake.ImportedBank;
import laurel.model.BankForm;
import laurel.model.Catalogue;
import laurel.model.Lesson;
import laurel.model.PublicSamples;
import laurel.model.Question;
import laurel.model.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank that is handed out is, read again under the rules, the same bank. */
class BankRoundTripTest {
  @TempDir Path folder;

  @Test
  void theSpreadsheetOfAnnex4() throws IOException {
    Desk desk = Desk.in(folder).record("");
    Path bank = desk.root().resolve("achievements/a/questions/题库.xlsx");
    Files.createDirectories(bank.getParent());
    Files.write(bank, annex4());
    assertSame(desk);
  }

  @Test
  void theYamlThatImportWrites() throws IOException {
    Desk desk = Desk.in(folder).record("");
    BankYaml.write(
        new ImportedBank(Questions.awkward(), List.of(), List.of()),
        desk.root().resolve("achievements/a/questions/题库.yaml"));
    assertSame(desk);
  }

  /** Without a video, 视频 00:07-00:35 leads nowhere, and only that is told. */
  private static void assertSame(Desk desk) {
    assertThat(desk.lines()).hasSize(1).allMatch(line -> line.contains("question.source-no-video"));
    List<Question> read =
        desk.outcome().ruled().achievements().get(0).questions().stream()
            .map(BankQuestion::question)
            .toList();
    assertThat(read).usingRecursiveComparison().isEqualTo(Questions.awkward());
  }

  private static byte[] annex4() {
    Lesson lesson = PublicSamples.lesson("l", "课", "", Questions.awkward());
    Catalogue catalogue = PublicSamples.catalogue(List.of(), List.of(lesson));
    return BankFiles.of(catalogue, (record, form) -> form.file(), BankPicture.Shelf.EMPTY)
        .map(BankFile::output)
        .filter(output -> output.path().equals(BankForm.ANNEX_4.file()))
        .findFirst()
        .orElseThrow()
        .bytes();
  }
}
