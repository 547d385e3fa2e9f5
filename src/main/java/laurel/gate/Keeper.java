package laurel.gate;

import laurel.model.Words;

/** Takes the public texts of a record out of the memory. */
@FunctionalInterface
public interface Keeper {
  /** Leaves them where they are. */
  Keeper MEMORY = words -> words;

  /** What stands for these texts from now on. */
  Words keep(Words words);
}
