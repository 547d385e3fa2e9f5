package laurel.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import laurel.build.KeptRecords.Kept;
import laurel.diag.Finding;
import laurel.diag.FindingLog;
import laurel.diag.ReportIndex;
import laurel.dossier.AchievementDossier;
import laurel.gate.Ajar;
import laurel.model.Achievement;
import laurel.read.RawContent;
import laurel.read.RecordSource;
import laurel.rules.Examined;
import laurel.text.Nfc;

/**
 * Achievements of a site that somebody works on, read again. Where nothing but their words or their
 * titles have changed, all others stay as they were planned. Where anything speaks against it,
 * nothing is kept, and everything is planned again.
 */
final class LiveRewording {
  private final KeptRecords records;
  private final LiveDraft stands;
  private final Set<Finding> told;
  private final List<Kept<AchievementDossier>> later = new ArrayList<>();

  /**
   * @param stands the site as it was looked at last
   * @param told what planning told of it
   */
  LiveRewording(KeptRecords records, LiveDraft stands, Set<Finding> told) {
    this.records = records;
    this.stands = stands;
    this.told = told;
  }

  /**
   * What has changed, and keeps what was read of it; empty where it is more than words and titles.
   *
   * @param changes since the last look
   * @param root the content folder as a real path
   * @param raw the content folder as it is now
   * @param read what reading it told
   */
  Optional<List<Reworded>> of(
      Changes changes, Touched touched, Path root, RawContent raw, FindingLog read) {
    Set<String> keys = touched.records();
    if (touched.frame() || Revision.areMany(keys.size(), raw.achievements().size())) {
      return Optional.empty();
    }
    List<RecordSource> sources =
        raw.achievements().stream().filter(source -> keys.contains(source.key())).toList();
    if (sources.size() < keys.size() || raw.linked() || !areWords(changes, root, sources)) {
      return Optional.empty();
    }
    List<Reworded> all = new ArrayList<>();
    for (RecordSource source : sources) {
      Optional<Reworded> one = of(source, listed(source.key(), read));
      if (one.isEmpty()) {
        return Optional.empty();
      }
      all.add(one.get());
    }
    if (all.stream().anyMatch(Reworded::retitled) && !mayBeCalled()) {
      return Optional.empty();
    }
    records.keep(later);
    return Optional.of(all);
  }

  /** Whether no photo, and no other file whose content is shown as it is, may be another. */
  private static boolean areWords(Changes changes, Path root, List<RecordSource> sources) {
    Set<String> files = new HashSet<>();
    for (RecordSource source : sources) {
      Stream.concat(Stream.of(source.data()), source.files().stream())
          .map(file -> source.key() + "/" + file.within())
          .forEach(files::add);
    }
    return changes.paths().stream()
        .map(path -> Nfc.of(root.relativize(path).toString().replace('\\', '/')))
        .allMatch(within -> Revision.mayBeWords(within) || isNone(within, files));
  }

  /** What an editor puts beside a file for a moment. */
  private static boolean isNone(String within, Set<String> files) {
    return files.stream().noneMatch(f -> f.equals(within) || f.startsWith(within + "/"));
  }

  private static List<Finding> listed(String key, FindingLog read) {
    return read.findings().stream().filter(f -> f.subject().record().equals(key)).toList();
  }

  private Optional<Reworded> of(RecordSource source, List<Finding> listed) {
    Optional<Kept<AchievementDossier>> before = records.known(source.key());
    if (before.filter(kept -> kept.source().equals(source)).isEmpty()) {
      return Optional.empty();
    }
    Kept<AchievementDossier> after = records.anew(source);
    later.add(after);
    return before.get().examined().isPresent() && after.examined().isPresent()
        ? of(
            new Read(before.get().examined().get(), before.get().findings()),
            new Read(after.examined().get(), after.findings()),
            listed)
        : Optional.empty();
  }

  /** A record as the rules have it, and what they found. */
  private record Read(Examined<AchievementDossier> record, List<Finding> findings) {}

  private Optional<Reworded> of(Read before, Read after, List<Finding> listed) {
    if (!Rewording.areAlike(before.record(), after.record())) {
      return Optional.empty();
    }
    Optional<Ajar.Again> earlier = again(before);
    Optional<Ajar.Again> stands = again(after);
    return earlier.isEmpty() || stands.isEmpty()
        ? Optional.empty()
        : Optional.of(
                new Reworded(
                    earlier.get().achievement(),
                    stands.get().achievement(),
                    Reworded.together(listed, before.findings(), earlier.get().findings()),
                    Reworded.together(listed, after.findings(), stands.get().findings()),
                    entry(after.record())))
            .filter(one -> isOwn(one) && one.isAlone(told) && !LinksInProse.leads(one.later()));
  }

  private Optional<Ajar.Again> again(Read read) {
    return read.record().dossier().flatMap(stands.gate()::reworded);
  }

  /** Whether none but its own pages, and those that show its title, show anything of it. */
  private boolean isOwn(Reworded one) {
    Achievement earlier = one.earlier();
    Achievement later = one.later();
    return earlier.standing().awarded()
        && earlier.questions().isEmpty() == later.questions().isEmpty()
        && Stream.of(earlier, later)
            .flatMap(a -> a.questions().stream())
            .allMatch(question -> question.picture().isEmpty())
        && stands.draft().catalogue().lessons().stream()
            .noneMatch(lesson -> lesson.achievement().filter(later.id()::equals).isPresent());
  }

  private ReportIndex.Entry entry(Examined<AchievementDossier> record) {
    ReportIndex.Entry stood = stands.result().index().records().get(record.ref().key());
    return new ReportIndex.Entry(record.outline().title(), stood.unit(), stood.quotes());
  }

  /** A signed file says a title, and whoever holds one is to find it there. */
  private boolean mayBeCalled() {
    return stands.draft().credentials().isEmpty() && records.mayBeCalled(later);
  }
}
