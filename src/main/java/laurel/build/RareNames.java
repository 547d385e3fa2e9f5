package laurel.build;

import java.util.List;
import java.util.stream.Stream;
import laurel.font.RareLetters;
import laurel.model.Catalogue;
import laurel.model.Member;
import laurel.model.Site;
import laurel.model.Team;
import laurel.model.Union;
import laurel.model.Unit;
import laurel.model.UnitName;

/**
 * Rare letters in the names of people, units, unions and organisers that a site shows. Of texts and
 * titles none are looked for: who is named there is named in the team, and a small build, which
 * changes words and titles alone, leaves the style sheet as it is.
 */
final class RareNames {
  private RareNames() {}

  /** Those of a catalogue. */
  static List<RareLetters> of(Catalogue catalogue) {
    return RareLetters.of(names(catalogue).flatMapToInt(String::codePoints));
  }

  private static Stream<String> names(Catalogue all) {
    return Stream.of(
            all.achievements().stream().flatMap(a -> names(a.team(), a.units())),
            all.lessons().stream().flatMap(l -> names(l.team(), l.units())),
            all.lessons().stream().map(l -> l.instructor().name()),
            all.people().stream().map(person -> person.name()),
            all.units().stream().flatMap(RareNames::names),
            Stream.concat(
                    all.achievements().stream().flatMap(a -> a.union().stream()),
                    all.lessons().stream().flatMap(l -> l.union().stream()))
                .map(Union::name),
            all.site().organisers().stream().map(Site.Organiser::name),
            all.programmes().stream().flatMap(p -> p.organisers().stream()),
            all.programmes().stream().map(p -> p.contact().office()))
        .flatMap(names -> names);
  }

  private static Stream<String> names(Unit unit) {
    return Stream.concat(
        Stream.of(unit.name(), unit.union(), unit.regionName()), unit.otherNames().stream());
  }

  private static Stream<String> names(Team team, List<UnitName> units) {
    return Stream.concat(
        team.members().stream().map(Member::name), units.stream().map(UnitName::name));
  }
}
