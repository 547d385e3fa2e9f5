package laurel.site;

import java.util.Optional;

/** A row of a ranking: its length is 0–100 of the longest. */
public record Bar(String label, Optional<SitePath> page, String length, int count) {}
