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
import laurel.probe.OriginalKind;
import laurel.read.RawFile;
import laurel.read.RawRecord;
import laurel.text.Names;

/** A person who agreed to a page of their own: an artisan (工匠) or an instructor. */
final class PersonRules {
  private static final List<String> BESIDE_VIDEO = List.of(".vtt", ".srt");

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
    Contact contact = TeamRules.contact(form.below("contact"));
    return new PersonDossier(
        id,
        Names.person(form.text("name")),
        form.text("trade"),
        form.text("post"),
        Honours.read(form).stream().map(Honours.Honour::shown).toList(),
        form.text("profile"),
        portrait(),
        videos(contact),
        consent(id),
        contact);
  }

  /** No page without the person's own word. */
  private Disclosure consent(String id) {
    Form consent = form.below("consent");
    if (!form.has("consent")) {
      form.require("consent");
    }
    return new Disclosure(
        id,
        new HashSet<>(consent.choices("scope", PermissionRules.SCOPES)),
        consent.day("grantedOn"),
        consent.day("withdrawnOn"));
  }

  private Optional<MediaFile> portrait() {
    List<MediaFile> portraits = new ArrayList<>();
    Form entry = form.below("portrait");
    Optional<RawFile> named = folder.named(entry, "file", "");
    Optional<RawFile> usual =
        folder.all().stream()
            .filter(f -> f.within().matches("(portrait|肖像|照片)\\.\\w+"))
            .findFirst();
    named
        .or(() -> form.has("portrait") ? Optional.empty() : usual)
        .ifPresent(
            file -> {
              MediaRules.sound(file, "portrait", OriginalKind.PHOTO, form.referee(), originals);
              String alt = entry.given("alt").orElse(form.text("name"));
              portraits.add(media(file, form.text("name"), alt));
            });
    return portraits.stream().findFirst();
  }

  /** 视频时长不限 (附件2 第1行): only the file itself is checked. */
  private List<MediaFile> videos(Contact contact) {
    List<String> hidden = List.of(contact.name());
    List<MediaFile> videos = new ArrayList<>();
    for (MediaList.Item item : new MediaList("videos", form, folder).items(BESIDE_VIDEO)) {
      MediaRules.sound(item.file(), "videos", OriginalKind.VIDEO, form.referee(), originals);
      MediaFile video = media(item.file(), item.caption(hidden), item.said("alt"));
      if (video.subtitles().isEmpty()) {
        String called = Caption.without(video.caption(), hidden);
        form.referee().report(FindingKind.VIDEO_NO_SUBTITLES, item.at(), "videos", called);
      }
      videos.add(video);
    }
    return videos;
  }

  private MediaFile media(RawFile file, String caption, String alt) {
    Subtitles.Beside beside =
        new Subtitles(folder, form.referee(), originals).of(file, form.below("videos"), "videos");
    return new MediaFile(
        file.file(),
        file.shown(),
        caption,
        alt,
        List.of(),
        beside.subtitles().map(RawFile::file),
        beside.chapters().map(RawFile::file),
        beside.said());
  }
}
