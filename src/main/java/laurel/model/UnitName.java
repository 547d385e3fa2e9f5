package laurel.model;

/**
 * A unit as an award names it.
 *
 * @param unit id of the {@link Unit}
 * @param name the name at the time of the award, which may be an earlier one
 */
public record UnitName(String unit, String name) {}
