/**
 * The full records as the union holds them, valid by construction, private values included. Only
 * rules (which makes them), gate (which lets the public part through) and build (which hands them
 * on, and keeps them for its next run) may import this package.
 */
package laurel.dossier;
