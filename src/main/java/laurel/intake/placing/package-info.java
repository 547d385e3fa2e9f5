/**
 * Puts what was recognised into the content folder: which record a form is, which file belongs to
 * it, what an officer corrected since. Nothing is moved, deleted or overwritten.
 */
package laurel.intake.placing;
