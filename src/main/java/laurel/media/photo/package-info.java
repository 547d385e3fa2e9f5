/**
 * The darkroom: photos decoded small, turned upright, brought to sRGB and written afresh in several
 * sizes. Knows pixels and bytes, not what is planned or cached.
 */
package laurel.media.photo;
