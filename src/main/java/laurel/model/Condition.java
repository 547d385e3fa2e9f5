package laurel.model;

/** One of a programme's alternative conditions for entry (申报条件), in the notice's own words. */
public record Condition(String key, String text) {}
