package laurel.model;

import java.util.OptionalInt;

/**
 * An award level (等次) of a programme.
 *
 * @param order 1 is the highest
 * @param quota how many the notice foresees, if it says
 * @param prizeYuan money for each, in CNY; 0 where there is none
 */
public record Level(String key, String name, int order, OptionalInt quota, int prizeYuan) {}
