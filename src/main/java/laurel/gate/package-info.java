/**
 * The door to the public: folds rounds and consent into a catalogue that holds no private value.
 */
package laurel.gate;
