/** Places that a user names: on this computer's disks, or on file systems that others bring in. */
package laurel.place;
