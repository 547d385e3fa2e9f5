package laurel.export;

import java.io.IOException;
import java.util.Locale;
import laurel.model.Achievement;
import laurel.model.Award;
import laurel.model.Condition;
import laurel.model.Gallery;
import laurel.model.Lesson;
import laurel.model.Level;
import laurel.model.Member;
import laurel.model.Metric;
import laurel.model.Narrative;
import laurel.model.Standing;
import laurel.model.Team;
import laurel.model.UnitName;

/** The open form of one record: the keys of the content folder, the values that are public. */
final class RecordJson {
  private final Addresses addresses;

  RecordJson(Addresses addresses) {
    this.addresses = addresses;
  }

  void achievement(Json json, Achievement a) throws IOException {
    head(json, a.id(), addresses.record(a.ref()));
    json.text("title", a.title()).text("programme", a.programme());
    json.object(
        "category", c -> c.text("key", a.category().key()).text("name", a.category().name()));
    json.list("units", a.units(), RecordJson::unit);
    json.object(
        "union", a.union(), (u, union) -> u.text("id", union.id()).text("name", union.name()));
    json.object(
        "industry", a.industry(), (i, in) -> i.text("code", in.code()).text("name", in.display()));
    if (a.newProductiveForce().isPresent()) {
      json.flag("newProductiveForce", a.newProductiveForce().get());
    }
    json.texts("conditions", a.conditions().stream().map(Condition::key).toList());
    json.text("startedOn", a.startedOn().map(Object::toString));
    team(json, a.team());
    narrative(json, a.narrative());
    json.list("metrics", a.metrics(), RecordJson::metric);
    gallery(json, a.gallery());
    if (!a.questions().isEmpty()) {
      json.number("questions", a.questions().size());
    }
    json.text("supersedes", a.supersedes());
    standing(json, a.standing());
  }

  void lesson(Json json, Lesson l) throws IOException {
    head(json, l.id(), addresses.record(l.ref()));
    json.text("title", l.title()).text("programme", l.programme());
    json.list("units", l.units(), RecordJson::unit);
    team(json, l.team());
    json.object(
        "instructor",
        i ->
            i.text("name", l.instructor().name())
                .flag("masked", l.instructor().masked())
                .text("profile", l.instructor().profile())
                .text("person", l.instructor().person()));
    json.text("synopsis", l.synopsis());
    json.text("theme", l.theme()).text("achievement", l.achievement());
    json.flag("video", l.video().isPresent()).number("questions", l.questions().size());
    standing(json, l.standing());
  }

  private void head(Json json, String id, String page) throws IOException {
    json.text("id", id).text("page", page).text("url", addresses.absolute(page));
  }

  private static void unit(Json json, UnitName unit) throws IOException {
    json.text("id", unit.unit()).text("name", unit.name());
  }

  private static void team(Json json, Team team) throws IOException {
    json.list("team", team.members(), RecordJson::member);
    if (team.withheld() > 0) {
      json.number("teamWithheld", team.withheld());
    }
    json.text("leadProfile", team.leadProfile());
  }

  private static void member(Json json, Member member) throws IOException {
    json.text("name", member.name())
        .flag("masked", member.masked())
        .text("title", member.post())
        .flag("lead", member.lead())
        .text("person", member.person());
  }

  private static void narrative(Json json, Narrative n) throws IOException {
    json.text("summary", n.summary())
        .text("background", n.background())
        .text("goal", n.goal())
        .text("innovations", n.innovations());
    if (!n.economicBenefit().isEmpty() || !n.socialBenefit().isEmpty()) {
      json.object(
          "benefits",
          b -> b.text("economic", n.economicBenefit()).text("social", n.socialBenefit()));
    }
  }

  private static void metric(Json json, Metric m) throws IOException {
    json.text("label", m.label())
        .text("before", m.before().map(Metric.Figure::text))
        .text("after", m.after().text())
        .text("unit", m.unit());
    if (m.better() != Metric.Better.UNSAID) {
      json.text("better", m.better().name().toLowerCase(Locale.ROOT));
    }
  }

  private static void gallery(Json json, Gallery gallery) throws IOException {
    json.list(
        "photos",
        gallery.photos(),
        (p, photo) -> p.text("caption", photo.caption()).text("alt", photo.alt()));
    json.list("videos", gallery.videos(), (v, video) -> v.text("caption", video.caption()));
    json.list("audio", gallery.sounds(), (s, sound) -> s.text("caption", sound.caption()));
  }

  private static void standing(Json json, Standing standing) throws IOException {
    json.text("stage", standing.stage().key()).text("since", standing.since().toString());
    json.object("award", standing.award(), RecordJson::award);
    json.list(
        "steps",
        standing.steps(),
        (s, step) ->
            s.text("round", step.round())
                .text("stage", step.stage().key())
                .text("date", step.on().toString()));
  }

  private static void award(Json json, Award award) throws IOException {
    json.text("round", award.round())
        .object("level", award.level(), RecordJson::level)
        .text("certificate", award.certificate())
        .text("date", award.on().toString());
  }

  private static void level(Json json, Level level) throws IOException {
    json.text("key", level.key()).text("name", level.name());
  }
}
