/** What the app says about itself. */
package app.gardenclubtoolrental.platform.agent;
