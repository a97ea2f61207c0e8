/** Figures for those who watch over the app, in the format of Prometheus. */
package app.musicschoolmanager.platform.metrics;
