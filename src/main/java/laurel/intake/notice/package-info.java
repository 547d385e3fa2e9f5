/** Notices that ask units to supply what is missing (补正通知), made of the findings of a check. */
package laurel.intake.notice;
