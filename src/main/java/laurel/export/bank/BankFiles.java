package laurel.export.bank;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import laurel.cache.CodeVersion;
import laurel.cache.Fingerprint;
import laurel.cache.RecordCodec;
import laurel.export.Output;
import laurel.model.BankForm;
import laurel.model.Catalogue;
import laurel.model.Question;
import laurel.model.RecordRef;

/** Every public bank in every form. */
public final class BankFiles {
  private static final int VERSION = 1;
  private static final RecordCodec<Content> CONTENTS = RecordCodec.of(Content.class);

  private BankFiles() {}

  /**
   * The files of all banks, records in the catalogue's order.
   *
   * @param path where a record's bank in a form stands, below the site's root
   * @param shelf what was made of questions' pictures
   */
  public static Stream<BankFile> of(
      Catalogue catalogue, BiFunction<RecordRef, BankForm, String> path, BankPicture.Shelf shelf) {
    return Stream.concat(
            catalogue.achievements().stream()
                .filter(a -> !a.questions().isEmpty())
                .map(a -> new Owned(a.ref(), new Bank(a.id(), a.title(), a.questions(), shelf))),
            catalogue.lessons().stream()
                .filter(l -> !l.questions().isEmpty())
                .map(l -> new Owned(l.ref(), new Bank(l.id(), l.title(), l.questions(), shelf))))
        .flatMap(owned -> files(owned, catalogue.site().forms(owned.record()), path));
  }

  private static Stream<BankFile> files(
      Owned owned, List<BankForm> forms, BiFunction<RecordRef, BankForm, String> path) {
    if (forms.isEmpty()) {
      return Stream.empty();
    }
    Fingerprint content = print(owned.bank());
    return forms.stream()
        .map(
            form ->
                new BankFile(
                    new Output(path.apply(owned.record(), form), body(owned.bank(), form)),
                    Fingerprint.of("bank", VERSION)
                        .add(CodeVersion.current())
                        .add(form.name())
                        .add(content)
                        .build()));
  }

  /** A bank and the record that it belongs to. */
  private record Owned(RecordRef record, Bank bank) {}

  /**
   * All that a bank says.
   *
   * @param pictures names of its pictures, which hold the fingerprints of what they show
   */
  private record Content(String id, String title, List<Question> questions, List<String> pictures) {
    static Content of(Bank bank) {
      List<String> pictures = List.copyOf(bank.pictures().keySet());
      return new Content(bank.id(), bank.title(), bank.questions(), pictures);
    }
  }

  /** Stands for all that a bank says. */
  private static Fingerprint print(Bank bank) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      CONTENTS.write(Content.of(bank), new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Fingerprint.of(bytes.toByteArray());
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
