package laurel.export.bank;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import laurel.export.Output;
import laurel.model.BankForm;
import laurel.model.Catalogue;
import laurel.model.RecordRef;

/** Every public bank in every form. */
public final class BankFiles {
  private BankFiles() {}

  /**
   * The files of all banks, records in the catalogue's order.
   *
   * @param path where a record's bank in a form stands, below the site's root
   * @param shelf what was made of questions' pictures
   */
  public static Stream<Output> of(
      Catalogue catalogue, BiFunction<RecordRef, BankForm, String> path, BankPicture.Shelf shelf) {
    return Stream.concat(
            catalogue.achievements().stream()
                .filter(a -> !a.questions().isEmpty())
                .map(a -> Map.entry(a.ref(), new Bank(a.id(), a.title(), a.questions(), shelf))),
            catalogue.lessons().stream()
                .filter(l -> !l.questions().isEmpty())
                .map(l -> Map.entry(l.ref(), new Bank(l.id(), l.title(), l.questions(), shelf))))
        .flatMap(
            entry ->
                catalogue.site().forms(entry.getKey()).stream()
                    .map(
                        form ->
                            new Output(
                                path.apply(entry.getKey(), form), body(entry.getValue(), form))));
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
