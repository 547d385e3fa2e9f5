package laurel.export.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import laurel.cache.CodeVersion;
import laurel.cache.Fingerprint;
import laurel.export.Output;
import laurel.model.BankForm;
import laurel.model.Catalogue;
import laurel.model.RecordRef;
import laurel.site.MediaShelf;
import laurel.site.RecordPrints;

/** Every public bank in every form. */
public final class BankFiles {
  private static final int VERSION = 2;

  private BankFiles() {}

  /** Whether a file stands that was made from this. */
  @FunctionalInterface
  public interface Kept {
    /** Asked once a file. */
    boolean is(String path, Fingerprint key) throws IOException;
  }

  /**
   * The files of all banks, records in the catalogue's order.
   *
   * @param path where a record's bank in a form stands, below the site's root
   * @param shelf what was made of questions' pictures
   */
  public static Stream<BankFile> of(
      Catalogue catalogue, BiFunction<RecordRef, BankForm, String> path, BankPicture.Shelf shelf) {
    return of(catalogue, path, shelf, new RecordPrints(MediaShelf.EMPTY), (file, key) -> false);
  }

  /**
   * Those of them that do not stand: banks whose files stand are not read.
   *
   * @param prints of public records
   */
  public static Stream<BankFile> of(
      Catalogue catalogue,
      BiFunction<RecordRef, BankForm, String> path,
      BankPicture.Shelf shelf,
      RecordPrints prints,
      Kept kept) {
    return Stream.concat(
            catalogue.achievements().stream()
                .map(
                    a ->
                        new Owned(
                            a.ref(),
                            prints.of(a),
                            () -> new Bank(a.id(), a.title(), a.questions(), shelf))),
            catalogue.lessons().stream()
                .map(
                    l ->
                        new Owned(
                            l.ref(),
                            prints.of(l),
                            () -> new Bank(l.id(), l.title(), l.questions(), shelf))))
        .flatMap(owned -> files(owned, catalogue.site().forms(owned.record()), path, kept));
  }

  private static Stream<BankFile> files(
      Owned owned, List<BankForm> forms, BiFunction<RecordRef, BankForm, String> path, Kept kept) {
    List<BankForm> missing = new ArrayList<>();
    for (BankForm form : forms) {
      if (!is(kept, path.apply(owned.record(), form), owned.key(form))) {
        missing.add(form);
      }
    }
    if (missing.isEmpty()) {
      return Stream.empty();
    }
    Bank bank = owned.bank().get();
    return bank.questions().isEmpty()
        ? Stream.empty()
        : missing.stream()
            .map(
                form ->
                    new BankFile(
                        new Output(path.apply(owned.record(), form), body(bank, form)),
                        owned.key(form)));
  }

  private static boolean is(Kept kept, String path, Fingerprint key) {
    try {
      return kept.is(path, key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A bank and the record that it belongs to, which stands for all that it says. */
  private record Owned(RecordRef record, Fingerprint print, Supplier<Bank> bank) {
    Fingerprint key(BankForm form) {
      return Fingerprint.of("bank", VERSION)
          .add(CodeVersion.current())
          .add(form.name())
          .add(print)
          .build();
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
