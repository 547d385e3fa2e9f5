/** Photos, videos and sound: probed, planned by name and size, and made into clean renditions. */
package laurel.media;
