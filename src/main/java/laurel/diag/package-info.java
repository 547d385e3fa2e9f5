/** Findings: what is wrong in the content, where it stands, and what to do about it. */
package laurel.diag;
