package laurel.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import laurel.place.Places;
import laurel.work.Parallel;

/** Threads of this process, each with worker processes of its own. */
final class LocalWorkers implements RenditionEngine {
  private final Recipes recipes;
  private final RenditionStore store;

  LocalWorkers(Recipes recipes, RenditionStore store) {
    this.recipes = recipes;
    this.store = store;
  }

  @Override
  public List<Optional<String>> hashes(List<Path> files, int jobs) throws InterruptedException {
    return files.stream().allMatch(Places::here)
        ? HashWorker.hashes(files, jobs)
        : Parallel.map(files, jobs, HashWorker::hash);
  }

  @Override
  public void make(Assignment assignment, Consumer<Ending> ended)
      throws IOException, InterruptedException {
    recipes.darkroom().enter(); // another studio may have planned it
    try (Workshop workshop = new Workshop(recipes, store)) {
      // Whoever is free takes the next: a film begun last would be waited for by all the others.
      Parallel.<Job, IOException>all(
          assignment.jobs(),
          assignment.workers(),
          job -> {
            ended.accept(workshop.make(job));
            return job;
          });
    }
  }
}
