/**
 * The forms of the notices, recognised by their labels on neutral pages: what was written for which
 * label, as fields of a record.
 */
package laurel.intake.form;
