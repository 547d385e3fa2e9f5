package laurel.site;

/** A number with what it counts and its unit, e.g. 获奖成果 147 项. */
public record Count(String label, String number, String unit) {}
