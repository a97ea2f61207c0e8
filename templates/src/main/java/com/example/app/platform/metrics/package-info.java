/** Figures for those who watch over the app, in the format of Prometheus. */
package com.example.app.platform.metrics;
