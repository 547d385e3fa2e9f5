/** Programmes applied to raw records: what holds becomes a dossier, what does not a finding. */
package laurel.rules;
