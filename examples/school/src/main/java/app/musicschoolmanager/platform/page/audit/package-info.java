/** What administrators see of what the app has done: figures, runs and calls to other hosts. */
package app.musicschoolmanager.platform.page.audit;
