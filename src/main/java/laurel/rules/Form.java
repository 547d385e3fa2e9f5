package laurel.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.model.PartialDate;
import laurel.read.Node;
import laurel.read.Node.Fields;
import laurel.text.Dates;
import laurel.text.Numbers;
import laurel.text.Spaces;
import laurel.text.YesNo;

/**
 * Reads typed values from a record, or a part of one, and reports those that cannot be read. A
 * value of the wrong shape (a list where one value belongs) counts as absent: reading has reported
 * it.
 *
 * @param fields the values
 * @param field the field that findings name for all below it, e.g. {@code team}; empty at the top,
 *     where each key names itself
 */
record Form(Fields fields, Referee referee, String field) {
  private static final String HIDDEN = "…";

  /** A whole record. */
  static Form of(Fields fields, Referee referee) {
    return new Form(fields, referee, "");
  }

  /** Where to point for this key. */
  Location at(String key) {
    return fields.at(key);
  }

  /** Reports something about a key at its place. */
  void report(FindingKind kind, String key, Object... arguments) {
    reportAt(kind, at(key), key, arguments);
  }

  /** Reports something about a key at another place. */
  void reportAt(FindingKind kind, Location where, String key, Object... arguments) {
    referee.report(kind, where, field.isEmpty() ? key : field, arguments);
  }

  /** Whether anything at all stands under this key. */
  boolean has(String key) {
    Node node = fields.entries().get(key);
    return node != null && filled(node);
  }

  /** The text of a key, trimmed; empty where there is none. */
  String text(String key) {
    return fields.entries().get(key) instanceof Node.Text text ? Spaces.trimmed(text.value()) : "";
  }

  /** The text of a key, if it has one. */
  Optional<String> given(String key) {
    String text = text(key);
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** The texts that a key lists, the blank ones left out. */
  List<Node.Text> texts(String key) {
    List<Node.Text> texts = new ArrayList<>();
    for (Node item : fields.items(key)) {
      if (item instanceof Node.Text text && !Spaces.isBlank(text.value())) {
        texts.add(new Node.Text(Spaces.trimmed(text.value()), text.at()));
      }
    }
    return texts;
  }

  /** The fields below a key; none where it has none. */
  Form below(String key) {
    Fields below =
        fields.fields(key).orElse(new Fields(java.util.Map.of(), java.util.Map.of(), at(key)));
    return new Form(below, referee, field.isEmpty() ? key : field);
  }

  /** The entries that a key lists. */
  List<Form> records(String key) {
    List<Form> records = new ArrayList<>();
    for (Fields record : fields.records(key)) {
      records.add(new Form(record, referee, field.isEmpty() ? key : field));
    }
    return records;
  }

  /** A date as precise as given. */
  Optional<PartialDate> date(String key) {
    return given(key).flatMap(text -> Dates.read(text).certain());
  }

  /** A date that must name the day. */
  Optional<LocalDate> day(String key) {
    return date(key).filter(d -> d.day() > 0).map(PartialDate::earliest);
  }

  /** 是 or 否. */
  Optional<Boolean> yesNo(String key) {
    return given(key).flatMap(text -> YesNo.read(text).certain());
  }

  /** Whether a key says 是; absent means 否. */
  boolean yes(String key) {
    return yesNo(key).orElse(false);
  }

  /** A whole number, zero or more. */
  OptionalInt count(String key) {
    return given(key).flatMap(text -> Numbers.whole(text).certain()).stream()
        .filter(n -> n >= 0 && n <= Integer.MAX_VALUE)
        .mapToInt(Long::intValue)
        .findFirst();
  }

  /** A number, with or without decimals. */
  Optional<BigDecimal> number(String key) {
    return given(key).flatMap(text -> Numbers.decimal(text).certain());
  }

  /** A number of bytes, with both readings of its unit. */
  Optional<Numbers.ByteSize> size(String key) {
    return given(key).flatMap(text -> Numbers.bytes(text).certain());
  }

  /** One of the values that a key may have; another one is an error. */
  <T> Optional<T> choice(String key, Choices<T> choices) {
    return choices(key, choices).stream().findFirst();
  }

  /** Those of the values that a key lists; others are errors. */
  <T> List<T> choices(String key, Choices<T> choices) {
    return chosen(key, choices, false);
  }

  /** The same of a key that nobody may see: what else was typed is not repeated. */
  <T> List<T> secretChoices(String key, Choices<T> choices) {
    return chosen(key, choices, true);
  }

  private <T> List<T> chosen(String key, Choices<T> choices, boolean secret) {
    List<T> chosen = new ArrayList<>();
    for (Node.Text text : texts(key)) {
      Optional<T> choice = choices.find(text.value());
      choice.ifPresent(chosen::add);
      if (choice.isEmpty()) {
        String shown = secret ? HIDDEN : text.value();
        reportAt(FindingKind.VALUE_UNKNOWN, text.at(), key, shown, choices.allowed());
      }
    }
    return chosen;
  }

  /** Reports a key that must be there and is not. */
  void require(String key) {
    if (!has(key)) {
      referee.report(FindingKind.FIELD_REQUIRED, fields.at(), key);
    }
  }

  private static boolean filled(Node node) {
    if (node instanceof Node.Text text) {
      return !Spaces.isBlank(text.value());
    }
    return node instanceof Fields below
        ? below.entries().values().stream().anyMatch(Form::filled)
        : ((Node.Items) node).items().stream().anyMatch(Form::filled);
  }
}
