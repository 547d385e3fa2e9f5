package laurel.rules;

import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.dossier.BankQuestion;
import laurel.probe.Facts;
import laurel.probe.OriginalKind;
import laurel.read.RawBank;
import laurel.read.RawFile;
import laurel.text.Nfc;

/** Pictures of questions: files in the folder of the bank that names them, and nowhere else. */
record QuestionPictures(Folder folder, Referee referee, Originals originals) {

  /** The picture of a question, if it names one that can be used. */
  Optional<BankQuestion.Picture> read(RawBank bank, Form row) {
    Optional<String> name = row.given("picture");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<RawFile> file = beside(bank.file(), Nfc.of(name.get()));
    if (file.isEmpty()) {
      row.report(FindingKind.QUESTION_PICTURE_MISSING, "picture", name.get());
      return Optional.empty();
    }
    Optional<Facts> facts =
        MediaRules.sound(file.get(), "questions", OriginalKind.PHOTO, referee, originals);
    if (facts.isPresent() && !row.has("pictureAlt")) {
      row.report(FindingKind.QUESTION_PICTURE_NO_ALT, "picture", name.get());
    }
    return facts.map(
        sound ->
            new BankQuestion.Picture(
                file.get().file(), file.get().shown(), row.text("pictureAlt")));
  }

  private Optional<RawFile> beside(RawFile bank, String name) {
    String place = bank.within().substring(0, bank.within().lastIndexOf('/') + 1);
    return name.indexOf('/') < 0 && name.indexOf('\\') < 0
        ? folder.at(place + name)
        : Optional.empty();
  }
}
