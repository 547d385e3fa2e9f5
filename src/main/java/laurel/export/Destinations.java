package laurel.export;

/**
 * Where what is written of a record goes.
 *
 * @param rows of a table
 * @param whole items of the whole
 * @param graph items of the graph
 * @param own takes its own file
 */
record Destinations(Lines rows, Lines whole, Lines graph, RecordEntry.Own own) {
  /** Nothing is written. */
  static final Destinations NOWHERE =
      new Destinations(Lines.NOWHERE, Lines.NOWHERE, Lines.NOWHERE, (file, line) -> {});

  Destinations withRows(Lines other) {
    return new Destinations(other, whole, graph, own);
  }

  Destinations withWhole(Lines other) {
    return new Destinations(rows, other, graph, own);
  }

  Destinations withGraph(Lines other) {
    return new Destinations(rows, whole, other, own);
  }
}
