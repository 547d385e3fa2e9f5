package laurel.gate;

import java.util.function.Supplier;
import laurel.model.AtHand;
import laurel.model.Words;

/** Takes the public texts of a record out of the memory. */
@FunctionalInterface
public interface Keeper {
  /** Leaves them where they are. */
  Keeper MEMORY = AtHand::new;

  /** What stands for these texts from now on. */
  Supplier<Words> keep(Words words);
}
