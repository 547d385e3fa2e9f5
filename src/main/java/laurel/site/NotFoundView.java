package laurel.site;

import java.util.List;

/** The page for addresses that do not exist; its links are absolute where a base URL is known. */
public record NotFoundView(List<Card> near) implements View {}
