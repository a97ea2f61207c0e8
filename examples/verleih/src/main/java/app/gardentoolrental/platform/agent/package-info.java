/** What the app says about itself. */
package app.gardentoolrental.platform.agent;
