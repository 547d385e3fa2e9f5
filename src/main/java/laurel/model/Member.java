package laurel.model;

import java.util.Optional;

/**
 * A completer (完成人) as the public may see them. The order of a team is the order of the record.
 *
 * @param name as published: masked where there is no consent, e.g. 张*三
 * @param masked whether {@code name} is masked
 * @param post 岗位及职务; empty where unknown or not consented to
 * @param lead 第一完成人; several when they are tied
 * @param person id of a {@link Person} page, where the person has one
 */
public record Member(
    String name, boolean masked, String post, boolean lead, Optional<String> person) {}
