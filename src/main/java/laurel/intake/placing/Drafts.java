package laurel.intake.placing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.read.Node;
import laurel.read.RawKind;
import laurel.read.RawRecord;
import laurel.text.YesNo;

/** What a record's forms say together, and what follows from them. */
final class Drafts {
  /** By how much one programme must fit better than another to be meant. */
  private static final double CLEARLY = 0.12;

  private final List<RawRecord> programmes;
  private final Optional<String> chosen;
  private final Targets targets;

  /**
   * For one run.
   *
   * @param programmes those of the content folder
   * @param chosen the one that was asked for
   */
  Drafts(List<RawRecord> programmes, Optional<String> chosen, Targets targets) {
    this.programmes = programmes;
    this.chosen = chosen;
    this.targets = targets;
  }

  /**
   * The values sent in for a record, by path.
   *
   * @param letters where its letters lie, by key: {@code authorization}
   */
  Map<String, Node> of(Target target, Map<String, String> letters, RecordLog log) {
    Map<String, Node> values = new LinkedHashMap<>();
    for (Target.Sent sent : target.forms) {
      boolean differs = false;
      for (Map.Entry<String, Node> value : Values.of(sent.form().fields()).entrySet()) {
        Node earlier = values.putIfAbsent(value.getKey(), value.getValue());
        differs |=
            earlier != null
                && !Values.canonical(earlier).equals(Values.canonical(value.getValue()));
      }
      if (differs) {
        Target.Sent first = target.forms.get(0);
        log.report(FindingKind.IMPORT_AGAIN, sent.form().at(), "", first.arrival().shown());
      }
    }
    Location at =
        target.forms.isEmpty() ? Location.of(target.key()) : target.forms.get(0).form().at();
    if (!target.forms.isEmpty()) {
      programme(target, values, at, log);
      subject(target, values, at);
      contact(target, values);
    }
    letters.forEach((key, path) -> values.put("consent." + key, new Node.Text(path, at)));
    return values;
  }

  /** The folder's name gives the contact where the form does not. */
  private static void contact(Target target, Map<String, Node> values) {
    for (Target.Sent sent : target.forms) {
      FileNames.contact(sent.arrival(), target)
          .ifPresent(
              name -> values.putIfAbsent("contact.name", new Node.Text(name, sent.form().at())));
    }
  }

  private void subject(Target target, Map<String, Node> values, Location at) {
    if (target.kind == RawKind.LESSON) {
      Lessons.subject(target, targets.open())
          .or(() -> Lessons.subject(target, targets.all)) // a programme of lessons alone
          .ifPresent(about -> values.put("achievement", new Node.Text(about.id, at)));
    }
  }

  private void programme(Target target, Map<String, Node> values, Location at, RecordLog log) {
    if (target.current.flatMap(c -> c.text("programme")).isPresent()) {
      return;
    }
    Optional<String> id = chosen.or(() -> only(target, values));
    id.ifPresentOrElse(
        known -> values.put("programme", new Node.Text(known, at)),
        () -> log.report(FindingKind.IMPORT_PROGRAMME, at, "programme"));
  }

  /**
   * The programme whose required fields the form has places for: for lessons or not, with the
   * record's category; none where two fit about as well.
   */
  private Optional<String> only(Target target, Map<String, Node> values) {
    Set<String> asked = target.forms.get(0).form().asked();
    Map<String, Double> fitting = new LinkedHashMap<>();
    List<String> ofKind = new ArrayList<>();
    for (RawRecord programme : programmes) {
      Set<String> required = required(programme);
      boolean lessons = programme.fields().get("lesson").isPresent();
      boolean category =
          !(values.get("category") instanceof Node.Text typed)
              || categories(programme).isEmpty()
              || categories(programme).contains(typed.value());
      if (lessons == (target.kind == RawKind.LESSON)) {
        ofKind.add(programme.id());
      }
      if (lessons == (target.kind == RawKind.LESSON) && category) {
        long met = required.stream().filter(asked::contains).count();
        fitting.put(programme.id(), (met + 1.0) / (required.size() + 1));
      }
    }
    if (ofKind.size() == 1) {
      return Optional.of(
          ofKind.get(0)); // a category that it does not have is for the rules to tell
    }
    double best = fitting.values().stream().max(Double::compare).orElse(0.0);
    List<String> near =
        fitting.keySet().stream().filter(id -> fitting.get(id) > best - CLEARLY).toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  private static Set<String> required(RawRecord programme) {
    Set<String> required = new java.util.HashSet<>();
    programme
        .fields()
        .fields("fields")
        .ifPresent(
            rules ->
                rules
                    .entries()
                    .forEach(
                        (key, rule) -> {
                          boolean must =
                              rule instanceof Node.Fields fields
                                  && fields
                                      .text("required")
                                      .flatMap(t -> YesNo.read(t.value()).certain())
                                      .orElse(false);
                          if (must) {
                            required.add(key);
                          }
                        }));
    return required;
  }

  private static Set<String> categories(RawRecord programme) {
    Set<String> names = new java.util.HashSet<>();
    for (Node.Fields category : programme.fields().records("categories")) {
      category.text("name").ifPresent(t -> names.add(t.value()));
      category.text("key").ifPresent(t -> names.add(t.value()));
    }
    return names;
  }

  /** Values by path as fields within fields again. */
  static Node.Fields nested(Map<String, Node> values, Location at) {
    Map<String, Map<String, Node>> groups = new LinkedHashMap<>();
    values.forEach(
        (path, node) -> {
          int dot = path.indexOf('.');
          String top = dot < 0 ? path : path.substring(0, dot);
          String rest = dot < 0 ? "" : path.substring(dot + 1);
          groups.computeIfAbsent(top, t -> new LinkedHashMap<>()).put(rest, node);
        });
    Map<String, Node> entries = new LinkedHashMap<>();
    Map<String, Location> places = new LinkedHashMap<>();
    groups.forEach(
        (top, group) -> {
          Node node = group.containsKey("") ? group.get("") : nested(group, at);
          entries.put(top, node);
          places.put(top, node.at());
        });
    return new Node.Fields(entries, places, at);
  }
}
