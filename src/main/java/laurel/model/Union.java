package laurel.model;

/**
 * A union that recommends (推荐单位, 所属上级工会).
 *
 * @param id public address, made of the name
 */
public record Union(String id, String name) {}
