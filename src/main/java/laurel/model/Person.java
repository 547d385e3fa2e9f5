package laurel.model;

import java.util.List;
import java.util.Optional;

/**
 * An artisan (工匠) or instructor who agreed to a page. Only a record of their own makes a person:
 * names are never keys.
 *
 * @param trade 行业、工种
 * @param post 现职务
 * @param honours 所获荣誉
 */
public record Person(
    String id,
    String name,
    String trade,
    String post,
    List<String> honours,
    String profile,
    Optional<Photo> portrait,
    List<Video> videos) {}
