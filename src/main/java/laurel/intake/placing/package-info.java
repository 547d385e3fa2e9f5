/**
 * Puts what was recognised into the content folder: which record a form is, which file belongs to
 * it, what an officer corrected since. No file is moved, deleted or replaced; in a record's own
 * file, what nobody corrected follows the newer form.
 */
package laurel.intake.placing;
