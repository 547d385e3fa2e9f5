/**
 * The pipeline, which calls every stage in turn, and nothing but the pipeline: {@link
 * laurel.build.SiteBuild} from a content folder to a published site, {@link
 * laurel.build.ReviewBuild} to a pack for a jury, {@link laurel.build.BookBuild} to a printed book,
 * {@link laurel.build.PackageBuild} to a lesson's package, {@link laurel.build.LiveSite} to a site
 * that is shown while it is written; and what a build keeps for the next one.
 */
package laurel.build;
