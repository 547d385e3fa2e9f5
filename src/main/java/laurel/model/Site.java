package laurel.model;

import java.util.List;
import java.util.Optional;

/**
 * The site as its publisher describes it.
 *
 * @param baseUrl absolute, ends with a slash; where unknown, what needs absolute addresses is left
 *     out
 * @param languages BCP 47 tags; the first is the default
 * @param videoSizes lengths of short sides of further, smaller sizes of each video, e.g. 720
 * @param banks forms in which the bank of every achievement is handed out; those of lessons are in
 *     all forms
 * @param packages forms in which every lesson is offered to learning systems
 * @param without what the publisher leaves out
 * @param moves addresses that were published and have changed since
 * @param issuer whose key signs the certificates: {@code did:key:…}
 * @param hosting what is made for the server
 * @param demo every page says that the data is a sample
 */
public record Site(
    String title,
    String subtitle,
    String description,
    Optional<String> baseUrl,
    List<String> languages,
    List<Organiser> organisers,
    Footer footer,
    Theme theme,
    List<NavigationLink> navigation,
    List<Integer> videoSizes,
    List<BankForm> banks,
    List<PackageForm> packages,
    List<Extra> without,
    List<Move> moves,
    Optional<String> issuer,
    Hosting hosting,
    boolean demo) {

  /** A site that hands out banks in all forms, and none of whose addresses has changed. */
  public Site(
      String title,
      String subtitle,
      String description,
      Optional<String> baseUrl,
      List<String> languages,
      List<Organiser> organisers,
      Footer footer,
      Theme theme,
      List<NavigationLink> navigation,
      List<Integer> videoSizes,
      List<PackageForm> packages,
      boolean demo) {
    this(
        title,
        subtitle,
        description,
        baseUrl,
        languages,
        organisers,
        footer,
        theme,
        navigation,
        videoSizes,
        List.of(BankForm.values()),
        packages,
        List.of(),
        List.of(),
        Optional.empty(),
        Hosting.NONE,
        demo);
  }

  /** The forms in which a record's bank is handed out. */
  public List<BankForm> forms(RecordRef record) {
    return record.kind() == RecordRef.Kind.LESSON ? List.of(BankForm.values()) : banks;
  }

  /** Whether the site has this beside its pages. */
  public boolean has(Extra extra) {
    return !without.contains(extra);
  }

  /** The same site at another address. */
  public Site at(String address) {
    return new Site(
        title,
        subtitle,
        description,
        Optional.of(address),
        languages,
        organisers,
        footer,
        theme,
        navigation,
        videoSizes,
        banks,
        packages,
        without,
        moves,
        issuer,
        hosting,
        demo);
  }

  /**
   * An address that has changed: folders below the site, e.g. {@code achievements/old}.
   *
   * @param to absent where the page was removed for good
   */
  public record Move(String from, Optional<String> to) {}

  /** A body that publishes. {@code url} may be empty. */
  public record Organiser(String name, String url) {}

  /** What the foot of every page must say; unknown parts are empty. */
  public record Footer(String icp, String publicSecurity, String contact, String copyright) {}

  /** Colours and pictures of the publisher's own; {@code accent} is {@code #rrggbb} or empty. */
  public record Theme(String accent, Optional<MediaRef> logo, Optional<MediaRef> hero) {}

  /** A link of the main navigation: a path on the site, or an absolute URL. */
  public record NavigationLink(String title, String target) {}
}
