package laurel.read.schema;

import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.model.PartialDate;
import laurel.text.Dates;
import laurel.text.Numbers;
import laurel.text.Reading;
import laurel.text.YesNo;

/**
 * Whether one value can be read with certainty as what its key holds. It is only reported here;
 * whoever needs the meaning reads the text again, and need not report.
 */
final class ValueCheck {
  private final RecordLog log;

  ValueCheck(RecordLog log) {
    this.log = log;
  }

  /**
   * Checks a value that is not empty.
   *
   * @param shown the value as messages may show it
   */
  void check(Shape.Scalar scalar, String text, String shown, Location at, String field) {
    switch (scalar) {
      case DAY, LAST_DAY -> day(text, shown, at, field);
      case DATE -> date(text, shown, at, field);
      case ROUGH_DATE -> certain(Dates.read(text), FindingKind.VALUE_ROUGH_DATE, shown, at, field);
      case YES_NO -> certain(YesNo.read(text), FindingKind.VALUE_YES_NO, shown, at, field);
      case WHOLE -> certain(Numbers.whole(text), FindingKind.VALUE_WHOLE, shown, at, field);
      case NUMBER -> certain(Numbers.decimal(text), FindingKind.VALUE_NUMBER, shown, at, field);
      case SIZE -> certain(Numbers.bytes(text), FindingKind.VALUE_SIZE, shown, at, field);
      case TEXT, MARKDOWN, ID -> {}
    }
  }

  private void certain(
      Reading<?> reading, FindingKind kind, String shown, Location at, String field) {
    if (reading.certain().isEmpty()) {
      log.report(kind, at, field, shown);
    }
  }

  private void day(String text, String shown, Location at, String field) {
    boolean vague = Dates.read(text).certain().map(date -> date.day() == 0).orElse(false);
    if (vague) {
      log.report(FindingKind.VALUE_DAY, at, field, shown);
    } else {
      date(text, shown, at, field);
    }
  }

  private void date(String text, String shown, Location at, String field) {
    Reading<PartialDate> reading = Dates.read(text);
    if (reading instanceof Reading.Unclear<PartialDate> unclear) {
      FindingKind kind =
          switch (unclear.why()) {
            case AMBIGUOUS -> FindingKind.VALUE_DATE_AMBIGUOUS;
            case IMPOSSIBLE -> FindingKind.VALUE_DATE_IMPOSSIBLE;
            case EMPTY, UNKNOWN_FORM -> FindingKind.VALUE_DATE;
          };
      log.report(kind, at, field, shown);
    } else if (Dates.isSerial(text)) {
      String day = reading.certain().map(PartialDate::toString).orElse("");
      log.report(FindingKind.VALUE_DATE_SERIAL, at, field, shown, shown.equals(text) ? day : shown);
    }
  }
}
