/**
 * What arrives: folders and archives taken apart into single files; nothing is moved or changed.
 */
package laurel.intake.arrival;
