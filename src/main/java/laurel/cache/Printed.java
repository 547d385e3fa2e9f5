package laurel.cache;

/** Something that knows what stands for all that it holds, without holding it. */
public interface Printed {
  /** Two values of one kind with the same print are equal. */
  Fingerprint print();
}
