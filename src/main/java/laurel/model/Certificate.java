package laurel.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The certificate of an award that has a number, as anyone may see it.
 *
 * @param number as given by the round, or made with the publisher's key
 * @param folder the number as the name of its folder below {@code certificates/}
 * @param record what won
 * @param title absent where a revoked record's title may not be shown
 * @param units who completed it; none once revoked
 * @param people as far as they agreed to be named; none once revoked
 * @param round the round that gave it
 * @param position its number in that round's list
 * @param on the date of the award
 * @param corrected when the award was corrected last
 * @param revoked what took it away, if it was
 */
public record Certificate(
    String number,
    String folder,
    RecordRef record,
    Optional<String> title,
    String programme,
    List<UnitName> units,
    List<Member> people,
    Optional<Level> level,
    String round,
    int position,
    LocalDate on,
    Optional<LocalDate> corrected,
    Optional<Tombstone.Revoked> revoked) {

  /** Every certificate of a catalogue, achievements first. */
  public static List<Certificate> of(Catalogue catalogue) {
    Register register = new Register(catalogue);
    catalogue.achievements().forEach(register::add);
    catalogue.lessons().forEach(register::add);
    for (Tombstone stone : catalogue.tombstones()) {
      if (stone instanceof Tombstone.Revoked revoked) {
        register.add(revoked);
      }
    }
    return List.copyOf(register.certificates);
  }

  /** A number as the name of a folder: letters, digits and hyphens. */
  public static String plain(String number) {
    String plain = number.replaceAll("[^\\p{L}\\p{N}_-]+", "-").replaceAll("^-+|-+$", "");
    return plain.isEmpty() ? "n" : plain;
  }

  /** Its folder below the site. */
  public String path() {
    return "certificates/" + folder;
  }

  private static final class Register {
    private final List<Certificate> certificates = new ArrayList<>();
    private final Set<String> folders = new HashSet<>();
    private final Map<String, Round> rounds = new HashMap<>();
    private final Map<RecordRef, Round> awarding = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();

    Register(Catalogue catalogue) {
      for (Round round : catalogue.rounds()) {
        rounds.put(round.id(), round);
        for (Round.Entry entry : round.entries()) {
          positions.put(round.id() + "\n" + entry.record().key(), entry.position());
          if (round.stage() == Stage.AWARDED) {
            awarding.put(entry.record(), round);
          }
        }
      }
    }

    void add(Achievement a) {
      add(a.ref(), a.title(), a.programme(), a.units(), a.team(), a.standing());
    }

    void add(Lesson l) {
      add(l.ref(), l.title(), l.programme(), l.units(), l.team(), l.standing());
    }

    private void add(
        RecordRef ref,
        String title,
        String programme,
        List<UnitName> units,
        Team team,
        Standing standing) {
      standing
          .award()
          .filter(award -> !award.certificate().isEmpty())
          .ifPresent(
              award ->
                  certificates.add(
                      new Certificate(
                          award.certificate(),
                          folder(award.certificate()),
                          ref,
                          Optional.of(title),
                          programme,
                          units,
                          team.members(),
                          award.level(),
                          award.round(),
                          position(award.round(), ref),
                          award.on(),
                          corrected(standing),
                          Optional.empty())));
    }

    void add(Tombstone.Revoked stone) {
      Round round = awarding.get(stone.record());
      if (stone.certificate().isEmpty() || round == null) {
        return;
      }
      certificates.add(
          new Certificate(
              stone.certificate(),
              folder(stone.certificate()),
              stone.record(),
              stone.title(),
              stone.programme(),
              List.of(),
              List.of(),
              Optional.empty(),
              round.id(),
              position(round.id(), stone.record()),
              round.date(),
              Optional.empty(),
              Optional.of(stone)));
    }

    private int position(String round, RecordRef ref) {
      return positions.getOrDefault(round + "\n" + ref.key(), 0);
    }

    private static Optional<LocalDate> corrected(Standing standing) {
      return standing.steps().stream()
          .filter(step -> step.stage() == Stage.CORRECTION)
          .map(Standing.Step::on)
          .reduce((earlier, later) -> later);
    }

    /** A number may hold anything, a folder's name may not; two must not fall together. */
    private String folder(String number) {
      String name = plain(number);
      String free = name;
      for (int i = 2; !folders.add(free.toLowerCase(Locale.ROOT)); i++) {
        free = name + "-" + i;
      }
      return free;
    }
  }
}
