/** What somebody asks for twice, though they mean it once, is done once. */
package app.musicschoolmanager.platform.once;
