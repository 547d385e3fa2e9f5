/**
 * The cutting room: videos and sound copied into clean, quick-starting files in pure Java, and
 * stills, loudness and further sizes made by FFmpeg in a process of its own.
 */
package laurel.media.film;
