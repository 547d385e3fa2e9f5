package laurel.intake.placing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import laurel.intake.arrival.Arrival;
import laurel.intake.form.FilledForm;
import laurel.read.Node;
import laurel.read.RawKind;
import laurel.read.RecordSource;

/** A record that forms and files are put into: one that is there, or a new one. */
final class Target {
  final RawKind kind;
  final String id;

  /** What the record says now; nothing for a new one. */
  final Optional<Node.Fields> current;

  final Memory memory;

  /** The record's own file, in its folder. */
  final String file;

  /** The forms of this run, the first of them the one that counts. */
  final List<Sent> forms = new ArrayList<>();

  /** Files of this run, in the order in which they came. */
  final Set<Arrival> files = new LinkedHashSet<>();

  /** A form and the file it stands in. */
  record Sent(FilledForm form, Arrival arrival, int number, String hash) {
    /** Under which the memory keeps it. */
    String key() {
      return hash + "#" + number;
    }
  }

  private Target(
      RawKind kind, String id, Optional<Node.Fields> current, Memory memory, String file) {
    this.kind = kind;
    this.id = id;
    this.current = current;
    this.memory = memory;
    this.file = file;
  }

  /** A record that is there. */
  static Target of(RecordSource source, Node.Fields current, Memory memory) {
    return new Target(
        source.kind(), source.id(), Optional.of(current), memory, source.data().within());
  }

  /** A new one. */
  static Target added(RawKind kind, String id) {
    String file = kind == RawKind.LESSON ? "lesson.yaml" : "achievement.yaml";
    return new Target(kind, id, Optional.empty(), Memory.empty(), file);
  }

  /** Path below the content folder: {@code achievements/…}. */
  String key() {
    return (kind == RawKind.LESSON ? "lessons/" : "achievements/") + id;
  }

  /** Whether it is kept in a form that is not changed value by value. */
  boolean isJson() {
    return file.toLowerCase(Locale.ROOT).endsWith(".json");
  }

  /** The titles by which it may be meant: as it is now, and as its forms have it. */
  List<String> titles() {
    Set<String> titles = new LinkedHashSet<>();
    current.flatMap(c -> c.text("title")).ifPresent(t -> titles.add(t.value().replace("｜", "")));
    forms.forEach(sent -> titles.add(sent.form().title()));
    titles.remove("");
    return List.copyOf(titles);
  }

  /** The first of its titles; its id where it has none. */
  String title() {
    return titles().isEmpty() ? id : titles().get(0);
  }

  /** The programme that it is entered in; empty where it says none. */
  String programme() {
    return current.flatMap(c -> c.text("programme")).map(Node.Text::value).orElse("");
  }

  /** Its units by name. */
  List<String> units() {
    Set<String> units = new LinkedHashSet<>();
    current.ifPresent(c -> texts(c, "unit").forEach(units::add));
    forms.forEach(sent -> units.addAll(sent.form().units()));
    return List.copyOf(units);
  }

  /** Everybody named in it, whose names are no captions. */
  List<String> people() {
    Set<String> names = new LinkedHashSet<>();
    List<Node.Fields> all = new ArrayList<>();
    current.ifPresent(all::add);
    forms.forEach(sent -> all.add(sent.form().fields()));
    for (Node.Fields fields : all) {
      for (String key : List.of("team", "people")) {
        fields.records(key).forEach(p -> p.text("name").ifPresent(n -> names.add(n.value())));
      }
      fields.fields("contact").flatMap(c -> c.text("name")).ifPresent(n -> names.add(n.value()));
    }
    names.remove("");
    return List.copyOf(names);
  }

  /** The file names that its forms list. */
  List<String> listed() {
    return forms.stream().flatMap(sent -> sent.form().files().stream()).toList();
  }

  /** Whether its forms list a file. */
  boolean lists(Arrival arrival) {
    return listed().stream().anyMatch(name -> Matching.isNamed(name, arrival));
  }

  /** Whether a form of it names a picture under 证明材料, and neither it nor its folder says photo. */
  boolean listsAsProof(Arrival arrival) {
    return !PaperNames.isAmongPhotos(arrival)
        && forms.stream()
            .map(Sent::form)
            .filter(form -> !PaperNames.isPhoto(arrival.name(), form.asked().contains("photos")))
            .flatMap(form -> form.proofs().stream())
            .anyMatch(name -> Matching.isNamed(name, arrival));
  }

  private static List<String> texts(Node.Fields fields, String key) {
    return fields.items(key).stream()
        .filter(Node.Text.class::isInstance)
        .map(node -> ((Node.Text) node).value())
        .toList();
  }
}
