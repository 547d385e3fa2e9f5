package laurel.site;

/**
 * What stands for a photo that a record has not: the category's tint and glyph, the title set
 * upright.
 *
 * @param style the category's key among those that have a tint, e.g. {@code invention}
 * @param glyph one character of the category's name, e.g. 发
 * @param small whether the title is set smaller than most, as {@code size} says
 * @param size {@code m} up to 16 characters, {@code l} up to 24, else {@code xl}
 */
public record Cover(String style, String glyph, boolean small, String size, Title title) {}
