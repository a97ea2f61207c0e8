/** Figures for those who watch over the app, in the format of Prometheus. */
package org.example.makerspace.platform.metrics;
