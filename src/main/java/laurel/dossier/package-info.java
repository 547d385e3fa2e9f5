/**
 * The full records as the union holds them, valid by construction, private values included. Only
 * rules (which makes them), gate (which lets the public part through) and intake may import this
 * package.
 */
package laurel.dossier;
