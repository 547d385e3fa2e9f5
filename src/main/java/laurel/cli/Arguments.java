package laurel.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command line taken apart.
 *
 * @param options the options given, with their values; a switch has the value ""
 * @param operands the other words, in order
 * @param words all of it, as it was typed
 */
record Arguments(Map<Option, String> options, List<String> operands, List<String> words) {

  /** Takes {@code --out DIR}, {@code --out=DIR} and {@code --}, after which all is an operand. */
  static Arguments parse(List<String> words) throws WrongUsage {
    Map<Option, String> options = new EnumMap<>(Option.class);
    List<String> operands = new ArrayList<>();
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      if (word.equals("--")) {
        rest.forEachRemaining(operands::add);
      } else if (word.startsWith("-") && word.length() > 1) {
        parseOption(word, rest, options);
      } else {
        operands.add(word);
      }
    }
    return new Arguments(options, operands, words);
  }

  private static void parseOption(String word, Iterator<String> rest, Map<Option, String> options)
      throws WrongUsage {
    int equals = word.indexOf('=');
    String flag = equals < 0 ? word : word.substring(0, equals);
    Option option = Option.of(flag).orElseThrow(() -> new WrongUsage("unknown-option", flag));
    if (!option.takesValue() && equals >= 0) {
      throw new WrongUsage("no-value", flag);
    }
    if (option.takesValue() && equals < 0 && !rest.hasNext()) {
      throw new WrongUsage("value-missing", option.shown());
    }
    String value =
        equals >= 0 ? word.substring(equals + 1) : option.takesValue() ? rest.next() : "";
    if (options.put(option, value) != null) {
      throw new WrongUsage("given-twice", flag);
    }
  }

  /** The same without the first operand, which named the command. */
  Arguments ofCommand() {
    return new Arguments(options, operands.subList(1, operands.size()), words);
  }

  /** Refuses an option that this command does not take. */
  void allowOnly(Set<Option> allowed, String command) throws WrongUsage {
    for (Option option : options.keySet()) {
      if (!option.isCommon() && !allowed.contains(option)) {
        throw new WrongUsage("foreign-option", command, option.flag());
      }
    }
  }

  boolean has(Option option) {
    return options.containsKey(option);
  }

  Optional<String> value(Option option) {
    return Optional.ofNullable(options.get(option));
  }

  Optional<Path> path(Option option) throws WrongUsage {
    Optional<String> text = value(option);
    if (text.isPresent() && text.get().isBlank()) {
      throw new WrongUsage("value-missing", option.shown());
    }
    try {
      return text.map(Path::of);
    } catch (InvalidPathException e) {
      throw new WrongUsage("bad-path", option.flag(), text.orElseThrow());
    }
  }

  /** An operand that names a file or folder. */
  static Path place(String operand) throws WrongUsage {
    try {
      if (!operand.isBlank()) {
        return Path.of(operand);
      }
    } catch (InvalidPathException e) {
      // said below, in the same words as for one of blanks
    }
    throw new WrongUsage("bad-operand", operand);
  }

  /** A whole number within bounds, both included. */
  Optional<Integer> number(Option option, int least, int most) throws WrongUsage {
    Optional<String> text = value(option);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // said below, in the same words as for a number out of bounds
    }
    throw new WrongUsage(
        "bad-number", option.flag(), text.get(), String.valueOf(least), String.valueOf(most));
  }

  /** A date as 2026-03-01. */
  Optional<LocalDate> date(Option option) throws WrongUsage {
    Optional<String> text = value(option);
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw new WrongUsage("bad-date", option.flag(), text.orElseThrow());
    }
  }
}
