package laurel.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import laurel.diag.FindingKind;
import laurel.diag.RecordLog;
import laurel.model.PartialDate;
import laurel.read.Node;
import laurel.read.RawRecord;
import laurel.text.Dates;

/**
 * Which days are worked: weekdays less public holidays, and the weekend days swapped for them (调休).
 *
 * @param holidays days off
 * @param swapped weekend days that are worked
 */
record WorkCalendar(Set<LocalDate> holidays, Set<LocalDate> swapped) {
  /** Weekends alone. */
  static final WorkCalendar PLAIN = new WorkCalendar(Set.of(), Set.of());

  private static final int LONGEST = 60;

  /** Reads holidays.yaml: days, or stretches such as 2022-10-01 至 2022-10-07. */
  static WorkCalendar read(RawRecord raw, RecordLog log) {
    Form form = Form.of(raw.fields(), Referee.of(log));
    Set<LocalDate> holidays = days(form, "holidays");
    Set<LocalDate> swapped = days(form, "workdays");
    for (LocalDate day : swapped) {
      if (holidays.contains(day)) {
        form.report(FindingKind.HOLIDAY_CLASH, "workdays", day);
      }
    }
    return new WorkCalendar(holidays, swapped);
  }

  /** Working days from the first day to the last, both counted. */
  int workingDays(LocalDate from, LocalDate to) {
    return (int) from.datesUntil(to.plusDays(1)).filter(this::worked).count();
  }

  private boolean worked(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return swapped.contains(day) || (!weekend && !holidays.contains(day));
  }

  private static Set<LocalDate> days(Form form, String key) {
    Set<LocalDate> days = new TreeSet<>();
    for (Node.Text text : form.texts(key)) {
      String[] ends = text.value().split("至|到|~|～|—+|–", 2);
      Optional<LocalDate> first = day(ends[0]);
      Optional<LocalDate> last = day(ends[ends.length - 1]);
      boolean sound =
          first.isPresent()
              && last.isPresent()
              && !last.get().isBefore(first.get())
              && last.get().isBefore(first.get().plusDays(LONGEST));
      if (sound) {
        first.get().datesUntil(last.get().plusDays(1)).forEach(days::add);
      } else {
        form.reportAt(FindingKind.DATE_UNREADABLE, text.at(), key, text.value());
      }
    }
    return days;
  }

  private static Optional<LocalDate> day(String text) {
    return Dates.read(text.strip()).certain().filter(d -> d.day() > 0).map(PartialDate::earliest);
  }
}
