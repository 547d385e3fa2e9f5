package laurel.model;

/**
 * A category of a programme, e.g. 小发明.
 *
 * @param key stable, e.g. {@code invention}; the facet's address
 * @param definition the notice's own words; may be empty
 */
public record Category(String key, String name, String definition) {}
