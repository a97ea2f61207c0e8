/** Records as CSV: out of the app, and into it. */
package app.gardenclubtoolrental.platform.transfer;
