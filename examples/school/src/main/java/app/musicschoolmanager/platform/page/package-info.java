/** The pages that people see: drawn from the definition of the app, plain HTML with forms. */
package app.musicschoolmanager.platform.page;
