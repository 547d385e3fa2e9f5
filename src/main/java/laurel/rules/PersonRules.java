package laurel.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.diag.RecordLog;
import laurel.dossier.Contact;
import laurel.dossier.Disclosure;
import laurel.dossier.MediaFile;
import laurel.dossier.PersonDossier;
import laurel.probe.Facts;
import laurel.probe.OriginalKind;
import laurel.read.RawFile;
import laurel.read.RawRecord;
import laurel.text.Names;

/** A person who agreed to a page of their own: an artisan (工匠) or an instructor. */
final class PersonRules {
  private static final Subtitles.Beside NOTHING_BESIDE =
      new Subtitles.Beside(Optional.empty(), Optional.empty(), "");

  private final Form form;
  private final Folder folder;
  private final Originals originals;

  private PersonRules(RawRecord raw, Originals originals, RecordLog log) {
    this.form = Form.of(raw.fields(), Referee.of(log));
    this.folder = new Folder(raw.files());
    this.originals = originals;
  }

  /** The person, or nothing where the record has an error. */
  static Optional<PersonDossier> check(RawRecord raw, Originals originals, RecordLog log) {
    PersonDossier person = new PersonRules(raw, originals, log).read(raw.id());
    return log.hasError() ? Optional.empty() : Optional.of(person);
  }

  private PersonDossier read(String id) {
    form.require("name");
    String name = Names.person(form.text("name"));
    Contact contact = TeamRules.contact(form.below("contact"), List.of()).discreet();
    return new PersonDossier(
        id,
        name,
        form.text("trade"),
        form.text("post"),
        Honours.read(form).stream().map(Honours.Honour::shown).toList(),
        form.text("profile"),
        portrait(),
        videos(contact.hiddenBeside(name).stream().toList()),
        consent(id),
        contact,
        form.fields().at());
  }

  /** No page without the person's own word. */
  private Disclosure consent(String id) {
    Form consent = form.below("consent");
    if (!form.has("consent")) {
      form.require("consent");
    }
    return new Disclosure(
        id,
        new HashSet<>(consent.secretChoices("scope", PermissionRules.SCOPES)),
        consent.day("grantedOn"),
        consent.day("withdrawnOn"));
  }

  private Optional<MediaFile> portrait() {
    Optional<MediaList.Item> portrait = portraitFile();
    portrait.ifPresent(
        p -> MediaRules.sound(p.file(), "portrait", OriginalKind.PHOTO, form.referee(), originals));
    String name = form.text("name");
    return portrait.map(
        p -> {
          String alt = p.said("alt");
          return media(p, name, alt.isEmpty() ? name : alt, NOTHING_BESIDE);
        });
  }

  /** As named, or known by its own name. */
  private Optional<MediaList.Item> portraitFile() {
    if (!form.has("portrait")) {
      return folder.open().stream()
          .filter(f -> f.within().matches("(portrait|肖像|照片)\\.\\w+"))
          .findFirst()
          .map(f -> new MediaList.Item(f, Optional.empty()));
    }
    Form entry = form.below("portrait");
    return folder.named(entry, "file", "").map(f -> new MediaList.Item(f, Optional.of(entry)));
  }

  /** 视频时长不限 (附件2 第1行): only the file itself is checked. */
  private List<MediaFile> videos(List<String> hidden) {
    List<MediaFile> videos = new ArrayList<>();
    for (MediaList.Item item :
        new MediaList("videos", form, folder).items(MediaList.BESIDE_VIDEO)) {
      Optional<Facts> facts =
          MediaRules.sound(item.file(), "videos", OriginalKind.VIDEO, form.referee(), originals);
      Subtitles.Beside beside =
          new Subtitles(folder, form.referee(), originals)
              .of(item.file(), item.entry(), "videos", facts);
      MediaFile video = media(item, item.caption(hidden), item.said("alt"), beside);
      if (video.subtitles().isEmpty()) {
        String called = Caption.without(video.caption(), hidden);
        form.referee().report(FindingKind.VIDEO_NO_SUBTITLES, item.at(), "videos", called);
      }
      videos.add(video);
    }
    return videos;
  }

  private static MediaFile media(
      MediaList.Item item, String caption, String alt, Subtitles.Beside beside) {
    return new MediaFile(
        item.file().file(),
        item.file().shown(),
        caption,
        alt,
        item.people(),
        beside.subtitles().map(RawFile::file),
        beside.chapters().map(RawFile::file),
        beside.said());
  }
}
