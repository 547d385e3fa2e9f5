package laurel.spark;

import laurel.media.RenditionEngine;

/** Brings {@code --engine spark} into a program that runs under {@code spark-submit}. */
public final class SparkProvider implements RenditionEngine.Provider {
  @Override
  public String name() {
    return "spark";
  }

  @Override
  public RenditionEngine.Opened open() {
    return new SparkEngine();
  }
}
