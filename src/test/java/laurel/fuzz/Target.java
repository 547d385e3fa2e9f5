package laurel.fuzz;

/** A place where bytes of strangers come in, and what must hold whatever they are. */
@FunctionalInterface
public interface Target {
  /**
   * Takes an input. Nothing may be thrown: what is wrong with an input is a finding.
   *
   * @throws Exception or an error when the program is wrong
   */
  void take(byte[] input) throws Exception;
}
