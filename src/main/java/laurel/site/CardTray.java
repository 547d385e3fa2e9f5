package laurel.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import laurel.model.Achievement;
import laurel.model.Lesson;

/**
 * The cards of an edition, made when a page shows them. Those of an earlier edition are taken from
 * there, but for achievements under other titles.
 */
final class CardTray {
  /** Some 20 MB of cards. */
  private static final int MOST = 10_000;

  private final Edition edition;
  private final Optional<Earlier> earlier;
  private final Map<String, Card> cards = new ConcurrentHashMap<>();
  private final Map<String, LessonCard> lessonCards = new ConcurrentHashMap<>();

  /** The cards before some achievements had other titles. */
  private record Earlier(CardTray cards, Retitled retitled) {}

  CardTray(Edition edition) {
    this(edition, Optional.empty());
  }

  private CardTray(Edition edition, Optional<Earlier> earlier) {
    this.edition = edition;
    this.earlier = earlier;
  }

  /**
   * The cards of the same edition with some achievements under other titles; those of all others
   * are made once for both.
   *
   * @param later with these titles
   */
  CardTray with(Edition later, Retitled retitled) {
    return new CardTray(later, Optional.of(new Earlier(this, retitled)));
  }

  /** The card of an achievement; those that pages have shown of late are at hand. */
  Card of(Achievement a) {
    if (earlier.isPresent() && !earlier.get().retitled().has(a)) {
      return earlier.get().cards().of(a);
    }
    if (cards.size() > MOST) {
      cards.clear();
    }
    Card known = cards.get(a.id());
    return known == null ? cards.computeIfAbsent(a.id(), id -> Cards.of(edition, a)) : known;
  }

  List<Card> ofAchievements(List<Achievement> list) {
    return list.stream().map(this::of).toList();
  }

  /** The card of a lesson, made once. */
  LessonCard of(Lesson lesson) {
    return lessonCards.computeIfAbsent(lesson.id(), id -> Cards.of(edition, lesson));
  }

  List<LessonCard> ofLessons(List<Lesson> list) {
    return list.stream().map(this::of).toList();
  }
}
