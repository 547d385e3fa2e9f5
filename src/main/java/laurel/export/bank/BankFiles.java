package laurel.export.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import laurel.export.Output;
import laurel.model.BankForm;
import laurel.model.Catalogue;
import laurel.model.Question;
import laurel.model.RecordRef;

/** Every public bank in every form. */
public final class BankFiles {
  private BankFiles() {}

  /**
   * The files of all banks, records in the catalogue's order.
   *
   * @param path where a record's bank in a form stands, below the site's root
   */
  public static List<Output> of(Catalogue catalogue, BiFunction<RecordRef, BankForm, String> path) {
    List<Output> files = new ArrayList<>();
    catalogue
        .achievements()
        .forEach(a -> add(a.ref(), new Bank(a.id(), a.title(), a.questions()), path, files));
    catalogue
        .lessons()
        .forEach(l -> add(l.ref(), new Bank(l.id(), l.title(), l.questions()), path, files));
    return List.copyOf(files);
  }

  private static void add(
      RecordRef record,
      Bank bank,
      BiFunction<RecordRef, BankForm, String> path,
      List<Output> files) {
    List<Question> questions = bank.questions();
    for (BankForm form : questions.isEmpty() ? new BankForm[0] : BankForm.values()) {
      files.add(new Output(path.apply(record, form), body(bank, form)));
    }
  }

  private static Output.Body body(Bank bank, BankForm form) {
    return switch (form) {
      case ANNEX_4 -> out -> Annex4.write(bank, out);
      case QTI_3 -> out -> Qti.version3().write(bank, out);
      case QTI_2 -> out -> Qti.version2().write(bank, out);
      case MOODLE -> out -> MoodleXml.write(bank, out);
      case GIFT -> out -> Gift.write(bank, out);
    };
  }
}
